using System.Buffers;

namespace CloudPickle.Reduction;

/// <summary>Input in segments, as pipelines have it.</summary>
internal sealed class SequenceSource(ReadOnlySequence<byte> sequence) : BufferedSource
{
    private ReadOnlySequence<byte> _rest = sequence;

    protected override bool CanReadAhead => true;

    public override void ReturnUnread()
    {
    }

    protected override int Read(Span<byte> target)
    {
        var count = (int)Math.Min(target.Length, _rest.Length);
        _rest.Slice(0, count).CopyTo(target);
        _rest = _rest.Slice(count);
        return count;
    }

    protected override ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken) => new(Read(target.Span));
}
