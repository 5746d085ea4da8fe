using System.Text;

namespace CloudPickle.ToolTests;

/// <summary>No input hangs the tool, kills it, or reaches the terminal.</summary>
public class HostileInputTests
{
    private static readonly string[][] s_commands = [["dis"], ["dis", "-a"], ["show"], ["scan"], ["scan", "--json"], ["to-json", "--compact"], ["optimize"], ["convert", "-p", "4"]];

    [Fact]
    public async Task Nothing_that_a_terminal_acts_on_comes_through()
    {
        const string Evil = "\u001b[31m\u0007[red]\u009b";
        var utf8 = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Evil + "\u202e"));
        var pickle = $"(X{(char)utf8.Length}\0\0\0{utf8}c{utf8}\n{utf8}\n)RU\u0003\u001b[m}}X{(char)utf8.Length}\0\0\0{utf8}NsPa\u001b\n";
        foreach (var text in (string[])[pickle + "t.", pickle + "\u00ff"])
        {
            foreach (var command in s_commands[..6])
            {
                var result = await InProcess.Run(text, command);
                Assert.True(result.ExitCode <= 3, result.Errors);
                var written = result.Text + result.Errors;
                Assert.DoesNotContain(written, c => (char.IsControl(c) && c is not ('\n' or '\t' or '\r')) || c == '\u202e');
            }
        }
    }

    [Fact]
    public async Task Depth_and_expansion_cost_no_more_than_their_length()
    {
        var lists = new string(']', 200_000) + new string('a', 199_999) + ".";
        var laughs = "\u0080\u0004" + new string('(', 60) + "X\u0003\0\0\0lol" + string.Concat(Enumerable.Repeat("222222222l", 60)) + ".";
        var nested = "\u0080\u0004]\u0094" + string.Concat(Enumerable.Range(1, 200).Select(i => $"]\u0094(h{(char)(i - 1)}h{(char)(i - 1)}e")) + ".";
        foreach (var pickle in (string[])[lists, laughs, nested])
        {
            foreach (var command in s_commands[..6])
            {
                var result = await InProcess.Run(pickle, command);
                Assert.True(result.ExitCode is 0 or 1, $"{string.Join(' ', command)}: {result.ExitCode}\n{result.Errors}");
                Assert.True(result.Bytes.Length < 100_000 + (200L * pickle.Length) || command[0] == "dis", $"{string.Join(' ', command)} wrote {result.Bytes.Length} bytes");
            }
        }
    }

    [Theory]
    [InlineData("\u0080\u0004\u008e\u00ff\u00ff\u00ff\u007f\0\0\0\0.")]
    [InlineData("X\u00ff\u00ff\u00ff\u00ffa.")]
    [InlineData("\u008b\u00ff\u00ff\u00ff\u007f.")]
    [InlineData("\u0080\u0004\u0095\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffN.")]
    [InlineData("Nr\u00ff\u00ff\u00ff\u00ff.")]
    [InlineData("ttt.")]
    [InlineData("garbage")]
    public async Task Damage_is_an_exit_code(string pickle)
    {
        foreach (var command in (string[][])[["dis"], ["convert", "-p", "0"]])
        {
            var result = (await InProcess.Run(pickle, command)).EndedWith(3);
            Assert.StartsWith("cloudpickle: ", result.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Limits_are_said()
    {
        var result = (await InProcess.Run("NNNNN.", "show", "--max-opcodes", "3")).EndedWith(3);
        Assert.Contains("PickleLimits.MaxOpcodes = 3", result.Errors, StringComparison.Ordinal);
    }
}
