using System.CommandLine;

namespace CloudPickle.Tool.Commands;

/// <summary><c>cloudpickle convert</c>.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolConsole console)
    {
        var protocol = new Option<int>("--protocol", "-p") { Description = "The protocol to write, 0 to 5.", HelpName = "number", Required = true };
        protocol.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > PickleOptions.HighestProtocol)
            {
                result.AddError($"--protocol takes 0 to {PickleOptions.HighestProtocol}.");
            }
        });
        var encoding = new Option<StringEncoding>("--encoding") { Description = "How 8-bit strings of Python 2 are read.", DefaultValueFactory = _ => StringEncoding.Ascii };
        var command = new Command("convert", "Writes the same values at another protocol. Names are copied, not resolved.") { protocol, encoding };
        return new SourceOptions(console).AddTo(command, (result, document, output) =>
        {
            output.Bytes.Write(document.Convert(result.GetValue(protocol), result.GetValue(encoding)));
            return ExitCode.Success;
        });
    }
}
