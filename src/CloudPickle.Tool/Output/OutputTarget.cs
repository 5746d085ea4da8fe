using System.Text;
using Spectre.Console;

namespace CloudPickle.Tool.Output;

/// <summary>
/// Where a command writes: a file, a pipe or a terminal. Only a terminal gets colours. A file appears when everything is written, or not at all.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ToolConsole _console;
    private readonly string? _path;
    private readonly Stream _stream;
    private TextWriter? _text;

    public OutputTarget(ToolConsole console, string? path)
    {
        _console = console;
        _path = path;
        _stream = path is null ? new BufferedStream(console.OpenOutput(), 1 << 16) : File.Create(PartPath(path));
    }

    /// <summary>Whether somebody looks at it.</summary>
    public bool IsTerminal => _path is null && _console.IsTerminal;

    /// <summary>For text: UTF-8 with LF.</summary>
    public TextWriter Text => _text ??= new StreamWriter(_stream, s_utf8, 1 << 14, leaveOpen: true) { NewLine = "\n" };

    /// <summary>For bytes.</summary>
    public Stream Bytes => _stream;

    /// <summary>For colours and tables: Spectre's console, which honours NO_COLOR.</summary>
    public IAnsiConsole Terminal => AnsiConsole.Console;

    /// <summary>Says on standard error what is wrong with a document, unless the same terminal has it already.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isInOutput">Whether the output says it too.</param>
    /// <returns>The exit code for it.</returns>
    public int Report(PickleDocument document, bool isInOutput)
    {
        var damage = document.Problems.LastOrDefault(problem => problem.IsFatal);
        if (damage is not null && !(isInOutput && IsTerminal))
        {
            _console.Fail(ExitCode.Malformed, $"damaged {damage}{Hint(document)}");
        }

        return damage is null ? ExitCode.Success : ExitCode.Malformed;
    }

    /// <summary>Everything is written: the file takes its name.</summary>
    public void Complete()
    {
        _text?.Flush();
        _stream.Flush();
        if (_path is not null)
        {
            _stream.Dispose();
            File.Move(PartPath(_path), _path, overwrite: true);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (_path is not null)
        {
            File.Delete(PartPath(_path));
        }
    }

    private static string Hint(PickleDocument document) => document.Data.Span.StartsWith("PK\u0003\u0004"u8)
        ? " (this is a zip archive, perhaps of PyTorch: unpack it and look at the .pkl in it)"
        : "";

    private static string PartPath(string path) => path + ".part";
}
