namespace CloudPickle.ExecutionTests.Faults;

/// <summary>A stream that gives one byte at a time, and after so many fails.</summary>
internal sealed class FailingSource(byte[] content, int count, Exception failure) : Stream
{
    private int _position;
    private bool _hasFailed;

    /// <summary>Whether it goes on after it failed once.</summary>
    public bool IsFailingOnce { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == count && !(_hasFailed && IsFailingOnce))
        {
            _hasFailed = true;
            throw failure;
        }

        if (_position == content.Length || buffer.IsEmpty)
        {
            return 0;
        }

        buffer[0] = content[_position++];
        return 1;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return Read(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
