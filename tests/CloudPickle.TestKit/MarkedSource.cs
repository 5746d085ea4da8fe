using System.Text;

namespace CloudPickle.TestKit;

/// <summary>A test source with expected findings marked as <c>{|ID:text|}</c>.</summary>
public sealed record MarkedSource(string Text, IReadOnlyList<MarkedSource.Mark> Marks)
{
    /// <summary>Takes the marks out of a source.</summary>
    public static MarkedSource Parse(string source)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < source.Length; i++)
        {
            if (source.AsSpan(i).StartsWith("{|"))
            {
                var colon = source.IndexOf(':', i);
                open.Push((source[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (open.Count > 0 && source.AsSpan(i).StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                marks.Add(new(id, start, text.Length - start));
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }

        return new(text.ToString(), marks);
    }

    /// <summary>One expected finding.</summary>
    public sealed record Mark(string Id, int Start, int Length);
}
