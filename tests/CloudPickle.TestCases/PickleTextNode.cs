using System.Text;

namespace CloudPickle.Testing;

/// <summary>One value of a pickle: a leaf with its text, or brackets around parts.</summary>
internal sealed class PickleTextNode(string open, string close, string separator = ", ")
{
    public List<PickleTextNode> Parts { get; } = [];

    /// <summary>Whether the value was met again; only then it gets a number.</summary>
    public bool IsContainer => close.Length > 0;

    public string Text => open;

    public static PickleTextNode Leaf(string text) => new(text, "");

    public void Append(StringBuilder text, PickleTextNumbers numbers)
    {
        if (numbers.TryRefer(this, out var number))
        {
            text.Append('#').Append(number);
            return;
        }

        text.Append(open);
        if (number > 0)
        {
            text.Append('#').Append(number).Append('=');
        }

        for (var i = 0; i < Parts.Count; i++)
        {
            text.Append(i > 0 ? separator : "");
            Parts[i].Append(text, numbers);
        }

        text.Append(close);
    }
}
