namespace CloudPickle.Reduction;

/// <summary>A stream. One that can seek is read ahead of the pickle's end and put back; from any other exactly the pickle is taken.</summary>
internal sealed class StreamSource(Stream stream) : BufferedSource
{
    protected override bool CanReadAhead => stream.CanSeek;

    public override void ReturnUnread()
    {
        if (UnreadCount > 0)
        {
            stream.Seek(-UnreadCount, SeekOrigin.Current);
            DropUnread();
        }

        HasEnded = false;
    }

    protected override int Read(Span<byte> target) => stream.Read(target);

    protected override ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken) =>
        stream.ReadAsync(target, cancellationToken);
}
