using System.Text;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes lines at the current indentation; <c>\n</c> only.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a text of one or more lines; an empty text is an empty line.</summary>
    public void WriteLine(string text = "")
    {
        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes one line whose text stays as it is: line breaks in it belong to string literals.</summary>
    public void WriteVerbatim(string line) => _text.Append(' ', _depth * 4).Append(line).Append('\n');

    public void OpenBlock(string? header = null)
    {
        if (header is not null)
        {
            WriteLine(header);
        }

        WriteLine("{");
        _depth++;
    }

    public void CloseBlock(string end = "}")
    {
        _depth--;
        WriteLine(end);
    }

    /// <summary>Writes one line deeper than the current one.</summary>
    public void WriteIndented(string text)
    {
        _depth++;
        WriteLine(text);
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
