using System.Text;
using System.Text.RegularExpressions;

namespace CloudPickle.ToolTests;

/// <summary>The tool under a pseudo terminal: colours, width, Ctrl-C, and nothing of a pickle that a terminal acts on.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private const int Columns = 72;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_terminal_gets_colours_and_a_table_of_its_width()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo terminals of this kind.");
        var file = Write("cos\nsystem\n(X\u0040\0\0\0" + new string('x', 64) + "tR.");

        var scan = Peer.InTerminal(Columns, interrupt: false, "scan", file).EndedWith(2);

        Assert.Contains("\u001b[", scan.Text, StringComparison.Ordinal);
        Assert.Contains("\u256d", scan.Text, StringComparison.Ordinal);
        Assert.Contains("os.system", scan.Text, StringComparison.Ordinal);
        Assert.All(Visible(scan.Text).Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, Columns));

        foreach (var command in (string[])["dis", "show"])
        {
            var colored = Peer.InTerminal(Columns, interrupt: false, command, file).EndedWith(0);
            Assert.Contains("\u001b[", colored.Text, StringComparison.Ordinal);
            Assert.Contains("system", colored.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pipe_gets_plain_text_of_any_width()
    {
        var scan = (await ToolProcess.Run("cos\nsystem\n(tR.", "scan")).EndedWith(2);

        Assert.DoesNotContain('\u001b', scan.Text);
        Assert.DoesNotContain('\u256d', scan.Text);
        Assert.StartsWith("dangerous\tos.system\t", scan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_pickle_reaches_the_terminal_as_a_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo terminals of this kind.");
        const string Evil = "\u001b]0;title\u0007\u001b[2J[red]\u009b31m";
        var utf8 = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Evil));
        var file = Write($"(X{(char)utf8.Length}\0\0\0{utf8}c{utf8}\n{utf8}\n)RU\u0003\u001b[mt.");

        foreach (var command in (string[])["dis", "show", "scan"])
        {
            var result = Peer.InTerminal(Columns, interrupt: false, command, file);

            Assert.InRange(result.ExitCode, 0, 3);
            Assert.DoesNotContain("\u001b]", result.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b[2J", result.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Visible(result.Text), c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
        }
    }

    [Fact]
    public void Control_C_ends_it_as_it_ends_any_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo terminals of this kind.");

        // It waits for standard input, which is the terminal.
        var result = Peer.InTerminal(Columns, interrupt: true, "show");

        Assert.Contains(result.ExitCode, (int[])[130, -2]);
        Assert.DoesNotContain("   at ", result.Text, StringComparison.Ordinal);
    }

    private string Write(string latin1)
    {
        var path = _folder["input.pkl"];
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(latin1));
        return path;
    }

    private static string Visible(string text) => Sequences().Replace(text, "");

    /// <summary>What .NET and Spectre write on their own: colours, and the modes of the keyboard.</summary>
    [GeneratedRegex("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]")]
    private static partial Regex Sequences();
}
