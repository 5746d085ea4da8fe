using System.Globalization;
using System.Text;

namespace CloudPickle;

/// <summary>
/// One value of a pickle that was not sent: what <see cref="Pickle.Inspect"/> found would be shipped, how large it is, and what cannot be.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class PickleInspection
{
    private readonly List<PickleInspection> _children = [];

    internal PickleInspection(string name, string path, string? type)
    {
        (Name, Path, Type) = (name, path, type);
    }

    /// <summary>The member, captured variable, key or index: <c>factor</c>, <c>[3]</c>; <c>$</c> for the root.</summary>
    public string Name { get; }

    /// <summary>The path from the root.</summary>
    public string Path { get; }

    /// <summary>The value's type as C# writes it; null for a member that is a plain number, text or null.</summary>
    public string? Type { get; }

    /// <summary>For a closure, the declaring type and member of its lambda; otherwise null.</summary>
    public string? Site { get; internal set; }

    /// <summary>The bytes that the value takes with all that it reaches and that was not written before; out-of-band buffers included.</summary>
    public long Bytes { get; internal set; }

    /// <summary>What the value holds, in the order in which it is written. Very large or deep graphs are cut off.</summary>
    public IReadOnlyList<PickleInspection> Children => _children;

    /// <summary>How many further children are not listed; their bytes are part of <see cref="Bytes"/>.</summary>
    public int Omitted { get; internal set; }

    /// <summary>Why this value cannot be pickled, or null.</summary>
    public string? Refusal { get; internal set; }

    /// <summary>Whether nothing in the tree is refused.</summary>
    public bool IsPicklable
    {
        get
        {
            foreach (var _ in Refusals())
            {
                return false;
            }

            return true;
        }
    }

    internal int Depth { get; init; }

    internal int Index { get; init; }

    internal long Start { get; init; }

    /// <summary>Every refused value of the tree, this one included.</summary>
    public IEnumerable<PickleInspection> Refusals()
    {
        var pending = new Stack<PickleInspection>([this]);
        while (pending.TryPop(out var node))
        {
            if (node.Refusal is not null)
            {
                yield return node;
            }

            for (var i = node._children.Count - 1; i >= 0; i--)
            {
                pending.Push(node._children[i]);
            }
        }
    }

    /// <summary>The tree as indented lines, for logs.</summary>
    /// <returns>A line for each value: name, type, bytes, and the refusal if there is one.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        var pending = new Stack<(PickleInspection Node, int Level)>([(this, 0)]);
        while (pending.TryPop(out var entry))
        {
            entry.Node.Print(text, entry.Level);
            for (var i = entry.Node._children.Count - 1; i >= 0; i--)
            {
                pending.Push((entry.Node._children[i], entry.Level + 1));
            }
        }

        return text.ToString();
    }

    internal void Add(PickleInspection child) => _children.Add(child);

    private void Print(StringBuilder text, int level)
    {
        text.Append(' ', level * 2).Append(Name).Append(": ");
        text.Append(Type is null ? "" : Type + ", ");
        text.Append(CultureInfo.InvariantCulture, $"{Bytes:N0} bytes");
        text.Append(Site is null ? "" : $", closure of {Site}");
        text.Append(Omitted == 0 ? "" : $", {Omitted} more not listed");
        text.Append(Refusal is null ? "" : $", REFUSED: {Refusal}").Append('\n');
    }
}
