using System.Buffers;

namespace CloudPickle.Wire;

/// <summary>
/// Writes pickle opcodes of one protocol to memory, a stream or a buffer writer, with the framing of CPython's writer
/// (PEP 3154) from protocol 4. Every method writes complete opcodes; frames are never the caller's business.
/// One pickle is <see cref="Begin"/>, values, <see cref="End"/>; several may follow each other and share one memo.
/// Not safe for concurrent use.
/// </summary>
public sealed partial class PickleWriter : IDisposable
{
    private const int KeptBufferBytes = 1 << 20;

    private int _protocol;
    private Stream? _stream;
    private IBufferWriter<byte>? _bufferWriter;
    private bool _isOpen;
    private bool _isDisposed;
    private int _start;
    private int _lastLength;
    private long _flushed;

    /// <summary>Creates a writer to memory: read <see cref="WrittenSpan"/> or <see cref="ToArray"/> after <see cref="End"/>.</summary>
    /// <param name="protocol">0 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such protocol.</exception>
    public PickleWriter(int protocol)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(InitialBufferBytes);
        Reset(protocol);
    }

    /// <summary>Creates a writer to a stream, which it neither flushes nor closes.</summary>
    /// <param name="protocol">0 to 5.</param>
    /// <param name="destination">Receives the bytes, at most 64 KiB and one opcode after they were written here.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such protocol.</exception>
    public PickleWriter(int protocol, Stream destination)
        : this(protocol)
    {
        Reset(protocol, destination);
    }

    /// <summary>Creates a writer to a buffer writer, for example a pipe.</summary>
    /// <param name="protocol">0 to 5.</param>
    /// <param name="destination">Receives the bytes, at most 64 KiB and one opcode after they were written here.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such protocol.</exception>
    public PickleWriter(int protocol, IBufferWriter<byte> destination)
        : this(protocol)
    {
        Reset(protocol, destination);
    }

    /// <summary>The pickle protocol, 0 to 5.</summary>
    public int Protocol => _protocol;

    /// <summary>Whether protocols 0 to 2 name globals as Python 2 did. Default: true, as in CPython. Survives a reset.</summary>
    public bool FixImports { get; set; } = true;

    /// <summary>
    /// Bytes of the current pickle so far, delivered or not. Exact after <see cref="End"/>; before that it counts the header of
    /// the open frame, which a frame of fewer than four bytes loses again.
    /// </summary>
    public long Position => _flushed + _position - _start;

    /// <summary>
    /// True while the destination's own code runs. Stays true when that code threw, until <see cref="Abort"/>,
    /// <see cref="Begin"/> or a reset, so that its exceptions can be told from those of the values being written.
    /// </summary>
    public bool IsWritingToDestination { get; private set; }

    /// <summary>What was written to memory since the last reset; valid until the next write. Empty when there is a destination.</summary>
    public ReadOnlySpan<byte> WrittenSpan => HasDestination ? default : _buffer.AsSpan(0, _position);

    internal bool IsDisposed => _isDisposed;

    private bool HasDestination => _stream is not null || _bufferWriter is not null;

    /// <summary>A copy of <see cref="WrittenSpan"/>.</summary>
    public byte[] ToArray()
    {
        var written = WrittenSpan;
        if (written.IsEmpty)
        {
            return [];
        }

        // Every byte is overwritten: clearing megabytes first would take as long as copying them.
        var bytes = GC.AllocateUninitializedArray<byte>(written.Length);
        written.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Makes this as good as a new writer to memory; the buffer is kept unless it is large.</summary>
    public void Reset(int protocol)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(protocol);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(protocol, 5);
        if (_buffer.Length > KeptBufferBytes)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(InitialBufferBytes);
        }

        _protocol = protocol;
        _stream = null;
        _bufferWriter = null;
        _position = 0;
        _start = 0;
        ClearMemo();
        Close();
    }

    /// <summary>Makes this as good as a new writer to a stream.</summary>
    public void Reset(int protocol, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Reset(protocol);
        _stream = destination;
    }

    /// <summary>Makes this as good as a new writer to a buffer writer.</summary>
    public void Reset(int protocol, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Reset(protocol);
        _bufferWriter = destination;
    }

    /// <summary>Begins a pickle: <c>PROTO</c> from protocol 2, the first frame from protocol 4.</summary>
    /// <exception cref="InvalidOperationException">A pickle is already open.</exception>
    public void Begin()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_isOpen)
        {
            throw new InvalidOperationException("A pickle is already being written: call End or Abort first.");
        }

        IsWritingToDestination = false;
        _isOpen = true;
        _flushed = 0;
        _start = _position;
        EnsureCapacity(Slack);
        if (_protocol >= 2)
        {
            _buffer[_position++] = (byte)Opcode.Proto;
            _buffer[_position++] = (byte)_protocol;
        }

        if (IsFraming)
        {
            StartFrame();
        }

        UpdateLimit();
    }

    /// <summary>Ends the pickle: writes <c>STOP</c>, closes the last frame and delivers everything to the destination.</summary>
    /// <exception cref="InvalidOperationException">No pickle is open.</exception>
    public void End()
    {
        ThrowIfNotOpen();
        EnsureCapacity(Slack);

        // STOP never opens a frame of its own: it is the last opcode of the open one.
        _buffer[_position++] = (byte)Opcode.Stop;
        CommitFrame();
        Flush();
        _lastLength = _position - _start;
        Close();
    }

    /// <summary>
    /// Gives the pickle up. What the destination already has is a prefix without <c>STOP</c> that no reader accepts; what is
    /// buffered is dropped. The memo is kept: its ids are used up, clear it unless the reader saw the same bytes.
    /// </summary>
    public void Abort()
    {
        if (_isOpen)
        {
            _position = HasDestination ? 0 : _start;
        }

        Close();
    }

    /// <summary>Returns the buffer to the pool.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            Abort();
            _isDisposed = true;
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _position = 0;
        }
    }

    /// <summary>Lets go of the destination, after a pickle or an abandoned one; a reset has to follow before the next.</summary>
    internal void LeaveDestination()
    {
        _stream = null;
        _bufferWriter = null;
    }

    private void Close()
    {
        _isOpen = false;
        IsWritingToDestination = false;
        _frameStart = NoFrame;
        _limit = 0;
    }

    private void ThrowIfNotOpen()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_isOpen)
        {
            throw new InvalidOperationException("No pickle is being written: call Begin first.");
        }
    }
}
