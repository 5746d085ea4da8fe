namespace CloudPickle.Tool;

/// <summary>What the tool reads and writes when no file is named.</summary>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="OpenOutput">Opens standard output.</param>
/// <param name="Output">Standard output for help texts.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsTerminal">Whether somebody looks at standard output.</param>
internal sealed record ToolConsole(Func<Stream> OpenInput, Func<Stream> OpenOutput, TextWriter Output, TextWriter Error, bool IsTerminal)
{
    /// <summary>The console of this process.</summary>
    public static ToolConsole OfProcess() => new(Console.OpenStandardInput, Console.OpenStandardOutput, Console.Out, Console.Error, !Console.IsOutputRedirected);

    /// <summary>Writes one message to standard error, with nothing in it that a terminal would act on.</summary>
    /// <returns>The exit code.</returns>
    public int Fail(int exitCode, string message)
    {
        Error.WriteLine("cloudpickle: " + string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)));
        return exitCode;
    }
}
