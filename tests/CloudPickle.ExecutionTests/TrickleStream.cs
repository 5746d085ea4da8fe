namespace CloudPickle.ExecutionTests;

/// <summary>A stream that cannot seek and gives 1 to 7 bytes at a time, sometimes after a wait.</summary>
internal sealed class TrickleStream(byte[]? content = null) : Stream
{
    private readonly byte[] _content = content ?? [];
    private readonly MemoryStream _written = new();
    private int _position;
    private int _next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How many bytes were taken out.</summary>
    public int Taken => _position;

    public byte[] Written => _written.ToArray();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // Long contents would take for ever one byte at a time; their start and end trickle.
        var isAtEdge = _position < 4096 || _content.Length - _position < 4096;
        var count = Math.Min(Math.Min(isAtEdge ? (_next++ % 7) + 1 : 4001, buffer.Length), _content.Length - _position);
        _content.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_next % 64 == 0)
        {
            await Task.Yield();
        }

        return Read(buffer.Span);
    }

    public override void Write(byte[] buffer, int offset, int count) => _written.Write(buffer, offset, count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
