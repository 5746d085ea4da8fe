using System.CommandLine;
using CloudPickle.Tool.Output;

namespace CloudPickle.Tool.Commands;

/// <summary><c>cloudpickle to-json</c>.</summary>
internal static class ToJsonCommand
{
    public static Command Create(ToolConsole console)
    {
        var compact = new Option<bool>("--compact", "-c") { Description = "One line for each pickle. Values nested very deeply are always written so." };
        var command = new Command("to-json", "Writes the values as JSON, with tags for what JSON lacks.") { compact };
        return new SourceOptions(console).AddTo(command, (result, document, output) =>
        {
            if (!document.IsComplete)
            {
                return output.Report(document, isInOutput: false);
            }

            foreach (var pickle in document.Pickles)
            {
                new JsonPickleWriter(output.Bytes).Write(pickle, isIndented: !result.GetValue(compact));
            }

            return ExitCode.Success;
        });
    }
}
