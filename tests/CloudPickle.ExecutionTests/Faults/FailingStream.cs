namespace CloudPickle.ExecutionTests.Faults;

/// <summary>A stream that takes so many bytes and then fails, as a full disk or a broken connection does. What arrived can be looked at.</summary>
internal sealed class FailingStream(int capacity, Exception failure) : MemoryStream
{
    public override bool CanSeek => false;

    public override void Write(byte[] buffer, int offset, int count)
    {
        var taken = (int)Math.Min(count, capacity - Length);
        base.Write(buffer, offset, taken);
        if (taken < count)
        {
            throw failure;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }
}
