using System.Text;

namespace CloudPickle.ToolTests;

/// <summary>The tool as a process: what only a process shows. Everything else runs in this one.</summary>
public class ProcessTests
{
    private const string Sample = "(K\u0001\u008c\u0001at.";

    [Fact]
    public async Task Standard_input_output_and_error_are_bytes_and_text_as_in_process()
    {
        foreach (var (pickle, arguments, code) in new (string, string[], int)[]
                 {
                     (Sample, ["dis"], 0), (Sample, ["optimize"], 0), (Sample, ["to-json", "-c"], 0), ("cos\nsystem\n.", ["scan"], 2), ("garbage", ["show"], 3), ("", ["frobnicate"], 64), ("", ["--help"], 0),
                 })
        {
            var process = (await ToolProcess.Run(pickle, arguments)).EndedWith(code);
            var here = await InProcess.Run(pickle, arguments);
            Assert.Equal(here.ExitCode, process.ExitCode);
            Assert.Equal(here.Text, process.Text);
            Assert.Equal(here.Errors, process.Errors);
        }
    }

    [Fact]
    public async Task Input_that_allocates_or_nests_does_not_take_the_process_with_it()
    {
        foreach (var pickle in (string[])[new string(']', 200_000) + new string('a', 199_999) + ".", "X\u00ff\u00ff\u00ff\u00ffa.", new string('(', 500_000)])
        {
            foreach (var command in (string[])["show", "scan"])
            {
                Assert.InRange((await ToolProcess.Run(Encoding.Latin1.GetBytes(pickle), command)).ExitCode, 0, 3);
            }
        }
    }
}
