using System.CommandLine;
using System.CommandLine.Help;

namespace CloudPickle.Tool.Commands;

/// <summary>The command line: a command a file, and the options that they share.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="console">What it reads and writes.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, ToolConsole console)
    {
        var parsed = Create(console).Parse(arguments);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = console.Output, Error = console.Error });
        }

        foreach (var error in parsed.Errors)
        {
            console.Error.WriteLine($"cloudpickle: {error.Message}");
        }

        console.Error.WriteLine("Run 'cloudpickle --help' for what there is.");
        return ExitCode.Usage;
    }

    /// <summary>The command itself. Not a <see cref="RootCommand"/>, which calls itself by the name of the program's file.</summary>
    private static Command Create(ToolConsole console) => new("cloudpickle", "Looks into Python pickles without loading them. Nothing that a pickle names is resolved or called.")
    {
        DisCommand.Create(console),
        ShowCommand.Create(console),
        ScanCommand.Create(console),
        OptimizeCommand.Create(console),
        ConvertCommand.Create(console),
        ToJsonCommand.Create(console),
        new HelpOption(),
        new VersionOption(),
    };
}
