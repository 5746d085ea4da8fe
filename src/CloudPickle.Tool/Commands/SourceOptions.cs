using System.CommandLine;
using CloudPickle.Inspection;
using CloudPickle.Tool.Output;

namespace CloudPickle.Tool.Commands;

/// <summary>What every command reads and writes: an input, an output, and limits.</summary>
/// <param name="console">The console.</param>
internal sealed class SourceOptions(ToolConsole console)
{
    private readonly Argument<string> _input = new("file")
    {
        Description = "The file to read; - or nothing for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "-",
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write; standard output without it.", HelpName = "file" };

    private readonly Option<long> _maxOpcodes = new("--max-opcodes")
    {
        Description = "The most instructions that are followed. One takes about 70 bytes of memory.",
        HelpName = "count",
        DefaultValueFactory = _ => 20_000_000,
    };

    private readonly Option<bool> _keepMemo = new("--memo", "-m") { Description = "Pickles that follow each other share one memo." };

    /// <summary>Adds the options to a command and runs it on the parsed document.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">Gives the exit code.</param>
    public Command AddTo(Command command, Func<ParseResult, PickleDocument, OutputTarget, int> run)
    {
        command.Add(_input);
        command.Add(_output);
        command.Add(_maxOpcodes);
        command.Add(_keepMemo);
        command.SetAction(result => Run(result, run));
        return command;
    }

    private int Run(ParseResult result, Func<ParseResult, PickleDocument, OutputTarget, int> run)
    {
        var path = result.GetValue(_input)!;
        PickleDocument document;
        try
        {
            document = PickleDocument.Parse(Read(path), new PickleParseOptions
            {
                KeepMemo = result.GetValue(_keepMemo),
                Limits = PickleLimits.Default with { MaxOpcodes = Math.Max(0, result.GetValue(_maxOpcodes)) },
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return console.Fail(ExitCode.NoInput, exception.Message);
        }

        try
        {
            using var output = new OutputTarget(console, result.GetValue(_output));
            var code = run(result, document, output);
            output.Complete();
            return code;
        }
        catch (PickleException exception)
        {
            return console.Fail(ExitCode.Malformed, exception.Message);
        }
        catch (NotSupportedException exception)
        {
            return console.Fail(ExitCode.Malformed, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever closes a pipe has seen enough.
            return result.GetValue(_output) is null ? ExitCode.OutputFailed : console.Fail(ExitCode.OutputFailed, exception.Message);
        }
    }

    private ReadOnlyMemory<byte> Read(string path)
    {
        if (path != "-")
        {
            return File.ReadAllBytes(path);
        }

        using var input = console.OpenInput();
        using var content = new MemoryStream();
        input.CopyTo(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
