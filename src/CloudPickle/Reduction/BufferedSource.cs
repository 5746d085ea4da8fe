using System.Buffers;

namespace CloudPickle.Reduction;

/// <summary>A window in a pooled buffer that moves over the input. It grows with what has arrived, never with what was declared.</summary>
internal abstract class BufferedSource : PickleSource
{
    private const int SmallestBuffer = 4 * 1024;
    private const int ReadAtOnce = 64 * 1024;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    public override ReadOnlySpan<byte> Window => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether bytes beyond the pickle may be read, because they can be given back.</summary>
    protected abstract bool CanReadAhead { get; }

    protected int UnreadCount => _end - _start;

    public override void Advance(int count) => _start += count;

    public override void Fill(int bytesNeeded)
    {
        var target = Prepare(bytesNeeded);
        IsReading = true;
        var read = Read(target.Span);
        IsReading = false;
        Accept(read);
    }

    public override async ValueTask FillAsync(int bytesNeeded, CancellationToken cancellationToken)
    {
        var target = Prepare(bytesNeeded);
        IsReading = true;
        var read = await ReadAsync(target, cancellationToken).ConfigureAwait(false);
        IsReading = false;
        Accept(read);
    }

    public override void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _start = _end = 0;
        }
    }

    protected abstract int Read(Span<byte> target);

    protected abstract ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken);

    protected void DropUnread() => _start = _end = 0;

    private Memory<byte> Prepare(int bytesNeeded)
    {
        var wanted = Math.Max(1, Math.Min(bytesNeeded, Math.Max(ReadAtOnce, UnreadCount)));
        if (CanReadAhead)
        {
            wanted = Math.Max(wanted, Math.Clamp(_buffer.Length, SmallestBuffer, ReadAtOnce));
        }

        if (_buffer.Length - _end < wanted)
        {
            MakeRoom(wanted);
        }

        return _buffer.AsMemory(_end, wanted);
    }

    private void MakeRoom(int wanted)
    {
        var unread = UnreadCount;
        if (_buffer.Length - unread >= wanted)
        {
            _buffer.AsSpan(_start, unread).CopyTo(_buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(SmallestBuffer, Math.Max(unread + wanted, unread * 2)));
            _buffer.AsSpan(_start, unread).CopyTo(larger);
            if (_buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_buffer);
            }

            _buffer = larger;
        }

        _start = 0;
        _end = unread;
    }

    private void Accept(int read)
    {
        _end += read;
        HasEnded = read == 0;
    }
}
