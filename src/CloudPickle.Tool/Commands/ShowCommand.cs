using System.CommandLine;
using CloudPickle.Tool.Output;

namespace CloudPickle.Tool.Commands;

/// <summary><c>cloudpickle show</c>.</summary>
internal static class ShowCommand
{
    public static Command Create(ToolConsole console)
    {
        var depth = new Option<int>("--depth", "-d") { Description = "How deep to look.", HelpName = "levels", DefaultValueFactory = _ => 50 };
        var lines = new Option<int>("--lines", "-n") { Description = "The most lines to write.", HelpName = "count", DefaultValueFactory = _ => 10_000 };
        var command = new Command("show", "Shows the values as a tree. &1 names a value that is referred to again, *1 refers to it.") { depth, lines };
        return new SourceOptions(console).AddTo(command, (result, document, output) =>
        {
            var sink = output.IsTerminal ? (ITreeSink)new TerminalTree(output.Terminal) : new PlainTree(output.Text);
            var printer = new TreePrinter(sink, result.GetValue(depth), result.GetValue(lines));
            foreach (var pickle in document.Pickles)
            {
                printer.Print(pickle);
            }

            return output.Report(document, isInOutput: true);
        });
    }
}
