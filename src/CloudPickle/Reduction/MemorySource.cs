namespace CloudPickle.Reduction;

/// <summary>Input that is in memory as a whole.</summary>
internal sealed class MemorySource : PickleSource
{
    private ReadOnlyMemory<byte> _rest;

    public MemorySource(ReadOnlyMemory<byte> source)
    {
        _rest = source;
        HasEnded = true;
    }

    public override ReadOnlySpan<byte> Window => _rest.Span;

    public override void Advance(int count) => _rest = _rest[count..];

    public override void Fill(int bytesNeeded)
    {
    }

    public override ValueTask FillAsync(int bytesNeeded, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public override void ReturnUnread()
    {
    }

    public override void Dispose()
    {
    }
}
