namespace CloudPickle.Testing.Toolchain;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines { get; } = Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>Fails the test, with everything that was printed, unless the command succeeded.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Command}\nexit code {ExitCode}\n{Output}\n{Errors}";
}
