using System.CommandLine;

namespace CloudPickle.Tool.Commands;

/// <summary><c>cloudpickle optimize</c>.</summary>
internal static class OptimizeCommand
{
    public static Command Create(ToolConsole console) => new SourceOptions(console).AddTo(
        new Command("optimize", "Leaves out memo entries that nothing gets and draws the frames anew, as Python's pickletools.optimize does."),
        (_, document, output) =>
        {
            output.Bytes.Write(document.Optimize());
            return ExitCode.Success;
        });
}
