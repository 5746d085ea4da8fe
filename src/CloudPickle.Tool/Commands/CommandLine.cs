using System.CommandLine;
using System.CommandLine.Help;

namespace CloudPickle.Tool.Commands;

/// <summary>The command line: a command a file, and the options that they share.</summary>
internal static class CommandLine
{
    /// <summary>The command itself. Not a <see cref="RootCommand"/>, which calls itself by the name of the program's file.</summary>
    public static Command Create() => new("cloudpickle", "Looks into Python pickles without loading them. Nothing that a pickle names is resolved or called.")
    {
        DisCommand.Create(),
        ShowCommand.Create(),
        ScanCommand.Create(),
        OptimizeCommand.Create(),
        ConvertCommand.Create(),
        ToJsonCommand.Create(),
        new HelpOption(),
        new VersionOption(),
    };
}
