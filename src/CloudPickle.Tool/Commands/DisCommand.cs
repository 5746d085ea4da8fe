using System.CommandLine;
using CloudPickle.Inspection;
using CloudPickle.Tool.Output;

namespace CloudPickle.Tool.Commands;

/// <summary><c>cloudpickle dis</c>.</summary>
internal static class DisCommand
{
    public static Command Create(ToolConsole console)
    {
        var annotate = new Option<bool>("--annotate", "-a") { Description = "Say on each line what the opcode does." };
        var indent = new Option<int>("--indentlevel", "-l") { Description = "Spaces for each open mark.", HelpName = "spaces", DefaultValueFactory = _ => 4 };
        indent.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 64)
            {
                result.AddError("--indentlevel takes 0 to 64.");
            }
        });
        var cut = new Option<int?>("--cut") { Description = "Cut arguments off after so many characters. In a terminal: 200.", HelpName = "characters" };
        var command = new Command("dis", "Disassembles pickles, as python3 -m pickletools does.") { annotate, indent, cut };
        return new SourceOptions(console).AddTo(command, (result, document, output) =>
        {
            var options = new DisassemblyOptions
            {
                Annotate = result.GetValue(annotate),
                Indentation = result.GetValue(indent),
                MaxArgumentLength = result.GetValue(cut) ?? (output.IsTerminal ? 200 : null),
            };
            if (output.IsTerminal)
            {
                using var lines = new ColoredListing(output.Terminal);
                document.Disassemble(lines, options);
            }
            else
            {
                document.Disassemble(output.Text, options);
            }

            return output.Report(document, isInOutput: true);
        });
    }
}
