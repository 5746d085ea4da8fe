using System.Text;
using Spectre.Console;

namespace CloudPickle.Tool.Output;

/// <summary>Gives the lines of a disassembly to a terminal: offsets dim, problems red, opcodes that call something yellow.</summary>
internal sealed class ColoredListing(IAnsiConsole terminal) : TextWriter
{
    private static readonly string[] s_calling = ["REDUCE", "GLOBAL", "STACK_GLOBAL", "INST", "OBJ", "NEWOBJ", "NEWOBJ_EX", "BUILD", "EXT1", "EXT2", "EXT4", "PERSID", "BINPERSID"];

    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => _line.Append(value);

    public override void Write(string? value) => _line.Append(value);

    public override void WriteLine(string? value)
    {
        _line.Append(value);
        Flush(_line.ToString());
        _line.Clear();
    }

    public override void WriteLine(StringBuilder? value) => WriteLine(value?.ToString());

    private void Flush(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || !char.IsAsciiDigit(line[colon - 1]) || line.StartsWith("note", StringComparison.Ordinal) || line.StartsWith("damaged", StringComparison.Ordinal))
        {
            terminal.Write(new Text(line + "\n", line.StartsWith("damaged", StringComparison.Ordinal) ? Color.Red : Style.Plain));
            return;
        }

        var name = line[(colon + 2)..].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);
        var paragraph = new Paragraph().Append(line[..(colon + 1)], new Style(decoration: Decoration.Dim));
        paragraph.Append(line[(colon + 1)..] + "\n", s_calling.Contains(name) ? new Style(Color.Yellow) : Style.Plain);
        terminal.Write(paragraph);
    }
}
