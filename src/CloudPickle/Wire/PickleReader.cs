using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CloudPickle.Wire;

/// <summary>
/// A pull reader of pickle opcodes and their arguments over a window of a pickle: the whole of it in memory, or what a
/// stream has delivered so far. It executes nothing.
/// <para>
/// Call <see cref="TryReadOpcode"/>, then the methods for the opcode's argument (<see cref="OpcodeTable"/> says which). When
/// one returns false, call <see cref="Rollback"/>, get at least <see cref="BytesNeeded"/> more bytes, and continue with a new
/// reader over what was not <see cref="Consumed"/>, starting from <see cref="State"/>. On the final block nothing returns
/// false: missing bytes are an <see cref="UnpicklingException"/>.
/// </para>
/// <para>
/// A frame's end is a hard limit for opcodes and arguments (as in CPython's pickle.py and, from 3.13.15, its C unpickler).
/// Nothing is allocated from a declared length.
/// </para>
/// </summary>
public ref partial struct PickleReader
{
    private const long NoFrame = -1;

    private readonly ReadOnlySpan<byte> _buffer;
    private readonly PickleLimits _limits;
    private readonly long _maxOpcodes;
    private readonly long _windowOffset;
    private readonly bool _isFinalBlock;
    private int _position;
    private int _end;
    private int _opcodeStart;
    private long _frameEnd;
    private long _opcodes;
    private long _opcodesBefore;
    private long _lineStart;
    private long _lineScanned;
    private bool _isIncomplete;
    private bool _isInOpcode;

    /// <summary>Creates a reader over a window.</summary>
    /// <param name="buffer">The window.</param>
    /// <param name="isFinalBlock">Whether nothing follows the window.</param>
    /// <param name="state">Default at the start of a pickle, else the <see cref="State"/> of the reader before.</param>
    /// <param name="limits">The limits that apply.</param>
    public PickleReader(ReadOnlySpan<byte> buffer, bool isFinalBlock, scoped in PickleReaderState state, PickleLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _buffer = buffer;
        _limits = limits;
        _maxOpcodes = limits.MaxOpcodes;
        _windowOffset = state.WindowOffset;
        _isFinalBlock = isFinalBlock;
        _opcodes = _opcodesBefore = state.OpcodesRead;
        _lineStart = state.LineStart;
        _lineScanned = state.LineScanned;
        _frameEnd = state.FrameRemaining > 0 ? state.FrameRemaining : NoFrame;
        _end = _frameEnd < 0 ? buffer.Length : (int)Math.Min(_frameEnd, buffer.Length);
        Protocol = state.Protocol;
    }

    /// <summary>The opcode last read.</summary>
    public Opcode Current { readonly get; private set; }

    /// <summary>Offset in the pickle of the current opcode.</summary>
    public readonly long Offset => _windowOffset + _opcodeStart;

    /// <summary>The protocol that the last <c>PROTO</c> stated; 0 before one.</summary>
    public int Protocol { readonly get; private set; }

    /// <summary>Bytes of the window up to the end of the last complete opcode.</summary>
    public readonly int Consumed => _isIncomplete ? _opcodeStart : _position;

    /// <summary>
    /// After a method returned false: how many bytes beyond the window are certainly needed and certainly part of this pickle,
    /// at least 1. A driver that reads no more than this never reads past the pickle's end.
    /// </summary>
    public int BytesNeeded { readonly get; private set; }

    /// <summary>Bytes of the open frame after the last complete opcode; 0 outside of frames.</summary>
    public readonly long FrameRemaining => _frameEnd < 0 ? 0 : Math.Max(0, _frameEnd - Consumed);

    /// <summary>What a reader over the rest of the pickle starts from, beginning at <see cref="Consumed"/>.</summary>
    public readonly PickleReaderState State => new()
    {
        WindowOffset = _windowOffset + Consumed,
        FrameRemaining = FrameRemaining,
        Protocol = Protocol,
        OpcodesRead = _isIncomplete ? _opcodesBefore : _opcodes,
        LineStart = _lineStart,
        LineScanned = _lineScanned,
    };

    /// <summary>Reads the next opcode.</summary>
    /// <returns>False when the window has no more bytes and is not the final block.</returns>
    /// <exception cref="UnpicklingException">The byte is no opcode, the pickle is truncated, or there are too many opcodes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadOpcode(out Opcode opcode)
    {
        _opcodeStart = _position;
        _opcodesBefore = _opcodes;
        if (_position >= _end && !TryLeaveFrame())
        {
            opcode = default;
            return false;
        }

        var code = _buffer[_position++];
        Current = opcode = (Opcode)code;
        _isInOpcode = true;
        if (!OpcodeTable.IsDefined(code) || ++_opcodes > _maxOpcodes)
        {
            ThrowBadOpcode(code);
        }

        return true;
    }

    /// <summary>
    /// Looks at the next opcode without reading it. False at the end of the window, even of the final block; the value is
    /// unchecked.
    /// </summary>
    public readonly bool TryPeekOpcode(out Opcode opcode)
    {
        var isThere = _position < _buffer.Length;
        opcode = isThere ? (Opcode)_buffer[_position] : default;
        return isThere;
    }

    /// <summary>
    /// The bytes from here to the end of the frame, or of the window outside of frames, for fast paths that recognise complete
    /// opcodes by themselves and then <see cref="Advance"/>. Empty at the end of a frame.
    /// </summary>
    public readonly ReadOnlySpan<byte> Unread => _buffer[_position.._end];

    /// <summary>Skips opcodes that were taken from <see cref="Unread"/>.</summary>
    /// <param name="bytes">Their length with arguments.</param>
    /// <param name="opcodes">How many they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">That is more than is unread.</exception>
    /// <exception cref="UnpicklingException">There are too many opcodes.</exception>
    public void Advance(int bytes, int opcodes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bytes, (uint)(_end - _position), nameof(bytes));
        ArgumentOutOfRangeException.ThrowIfNegative(opcodes);
        _position += bytes;
        _opcodes += opcodes;
        if (_opcodes > _maxOpcodes)
        {
            ThrowTooManyOpcodes();
        }
    }

    /// <summary>Goes back to the start of the current opcode, after a method returned false.</summary>
    public void Rollback()
    {
        _position = _opcodeStart;
        _opcodes = _opcodesBefore;
        _isIncomplete = false;
        _isInOpcode = false;
    }

    /// <summary>An exception about the current opcode, with its offset.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause, if any.</param>
    public readonly UnpicklingException Error(string message, Exception? innerException = null) =>
        new(message, path: null, Offset, _isInOpcode ? Current : null, innerException);

    private bool TryLeaveFrame()
    {
        _isInOpcode = false;
        if (_frameEnd >= 0 && _position >= _frameEnd)
        {
            _frameEnd = NoFrame;
            _end = _buffer.Length;
        }

        return _position < _end || Missing(1);
    }

    // The window lacks bytes that the current opcode needs: an error if there can be no more, else false.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Missing(long size)
    {
        if (_frameEnd >= 0 && _position + size > _frameEnd)
        {
            throw Error("pickle exhausted before end of frame: an opcode or its argument runs past the end of its frame");
        }

        ThrowIfFinal();
        BytesNeeded = (int)Math.Min(int.MaxValue, (_frameEnd >= 0 ? _frameEnd : _position + size) - _buffer.Length);
        _isIncomplete = true;
        return false;
    }

    private readonly void ThrowIfFinal()
    {
        if (_isFinalBlock)
        {
            throw Error("pickle data was truncated");
        }
    }

    [DoesNotReturn]
    private readonly void ThrowBadOpcode(byte code)
    {
        if (OpcodeTable.IsDefined(code))
        {
            ThrowTooManyOpcodes();
        }

        throw Error($"unknown opcode 0x{code:X2}");
    }

    [DoesNotReturn]
    private readonly void ThrowTooManyOpcodes() =>
        throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxOpcodes), _maxOpcodes, "the number of opcodes"));
}
