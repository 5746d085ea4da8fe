using System.CommandLine;
using CloudPickle.Tool.Scanning;

namespace CloudPickle.Tool.Commands;

/// <summary><c>cloudpickle scan</c>.</summary>
internal static class ScanCommand
{
    public static Command Create(ToolConsole console)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object for programs." };
        var allow = new Option<string[]>("--allow")
        {
            Description = "A name to take for data, module.name or module.*; may be given several times.",
            HelpName = "name",
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "scan",
            "Lists the names that loading would resolve and says what they can do. Ends with 0 for data, 1 for what is not known to be data, 2 for names that run code, 3 for damaged pickles.")
        { json, allow };
        return new SourceOptions(console).AddTo(command, (result, document, output) =>
        {
            var report = PickleScanner.Scan(document, result.GetValue(allow)!);
            if (result.GetValue(json))
            {
                ScanOutput.WriteJson(report, output.Bytes);
            }
            else if (output.IsTerminal)
            {
                ScanOutput.WriteTable(report, output.Terminal);
            }
            else
            {
                ScanOutput.WriteLines(report, output.Text);
            }

            return report.Code;
        });
    }
}
