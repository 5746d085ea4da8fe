using System.Text;
using CloudPickle.Tool;
using CloudPickle.Tool.Commands;

namespace CloudPickle.ToolTests;

/// <summary>The tool's command line in this process, with streams in place of the console: as a pipe sees it, without the start of a process for each case.</summary>
internal static class InProcess
{
    /// <summary>Runs the tool.</summary>
    /// <param name="input">Its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<ToolResult> Run(byte[] input, params string[] arguments) => Task.Run(() =>
    {
        using var output = new MemoryStream();
        using var help = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true };
        using var errors = new StringWriter();
        var console = new ToolConsole(() => new MemoryStream(input), () => new UnclosedStream(output), help, errors, IsTerminal: false);
        var code = CommandLine.Run(arguments, console);
        return new ToolResult(code, output.ToArray(), errors.ToString());
    });

    /// <summary>Runs the tool on bytes that are Latin-1 text.</summary>
    public static Task<ToolResult> Run(string latin1, params string[] arguments) => Run(Encoding.Latin1.GetBytes(latin1), arguments);

    /// <summary>The output outlives the command that closes it.</summary>
    private sealed class UnclosedStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
