using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle.Wire;

// The buffer, its one bounds check and the frames.
//
// Invariant: while _position < _limit, at least Slack bytes are free and no frame is due. So a small opcode costs one
// comparison; the slow path behind it commits frames, flushes and grows. It runs between opcodes, never inside one,
// which is what puts frame ends on opcode boundaries.
public sealed partial class PickleWriter
{
    private const int InitialBufferBytes = 4096;
    private const int MostExpectedBytes = 1 << 26;
    private const int Slack = 1024;
    private const int FrameTarget = 64 * 1024;
    private const int FrameMinimum = 4;
    private const int FrameHeader = 9;
    private const int NoFrame = -1;

    private byte[] _buffer;
    private int _position;
    private int _limit;
    private int _frameStart = NoFrame;

    private bool IsFraming => _protocol >= 4;

    // Room for Slack bytes; the caller writes a complete opcode and advances _position.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve()
    {
        if (_position >= _limit)
        {
            MakeRoom();
        }

        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _position), Slack);
    }

    // Room for an opcode of any size.
    private Span<byte> Reserve(int size)
    {
        if (_position >= _limit)
        {
            MakeRoom();
        }

        if (size > Slack)
        {
            EnsureCapacity((long)size + Slack);
            UpdateLimit();
        }

        return _buffer.AsSpan(_position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom()
    {
        ThrowIfNotOpen();
        if (_frameStart >= 0 && _position - _frameStart - FrameHeader >= FrameTarget)
        {
            CommitFrame();
        }

        if (_frameStart < 0 && _position >= FrameTarget)
        {
            Flush();
        }

        if (_frameStart < 0 && IsFraming)
        {
            StartFrame();
        }

        EnsureCapacity(Slack);
        UpdateLimit();
    }

    private void UpdateLimit()
    {
        var room = _buffer.Length - Slack;
        var due = IsFraming ? (_frameStart < 0 ? 0 : _frameStart + FrameHeader + FrameTarget)
            : HasDestination ? FrameTarget : int.MaxValue;
        _limit = Math.Min(room, due);
    }

    private void EnsureCapacity(long size)
    {
        if (_buffer.Length - _position < size)
        {
            Grow(_position + size);
        }
    }

    private void Grow(long needed)
    {
        if (needed > Array.MaxLength)
        {
            throw new PicklingException("the pickle is larger than 2 GiB, more than memory can hold in one piece; write it to a stream");
        }

        // One pickle is often as long as the one before.
        needed = Math.Max(needed + Slack, Math.Max(2L * _buffer.Length, Math.Min(_lastLength + (2L * Slack), MostExpectedBytes)));
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Min(needed, Array.MaxLength));
        _buffer.AsSpan(0, _position).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = grown;
    }

    private void StartFrame()
    {
        EnsureCapacity(FrameHeader + Slack);
        _frameStart = _position;
        _position += FrameHeader;
    }

    private void CommitFrame()
    {
        if (_frameStart < 0)
        {
            return;
        }

        var body = _frameStart + FrameHeader;
        var length = _position - body;
        if (length >= FrameMinimum)
        {
            _buffer[_frameStart] = (byte)Opcode.Frame;
            BinaryPrimitives.WriteUInt64LittleEndian(_buffer.AsSpan(_frameStart + 1), (ulong)length);
        }
        else
        {
            _buffer.AsSpan(body, length).CopyTo(_buffer.AsSpan(_frameStart));
            _position -= FrameHeader;
        }

        _frameStart = NoFrame;
    }

    // Ends the frame and writes an opcode and its length, so that the payload can follow outside of frames.
    private void BeginPayload(ReadOnlySpan<byte> header)
    {
        ThrowIfNotOpen();
        CommitFrame();
        EnsureCapacity(Slack);
        header.CopyTo(_buffer.AsSpan(_position));
        _position += header.Length;
        Flush();
    }

    private void WriteUnframed(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        BeginPayload(header);
        if (HasDestination)
        {
            Deliver(payload);
        }
        else
        {
            EnsureCapacity((long)payload.Length + Slack);
            payload.CopyTo(_buffer.AsSpan(_position));
            _position += payload.Length;
        }

        UpdateLimit();
    }

    private void Flush()
    {
        if (HasDestination && _position > 0)
        {
            Deliver(_buffer.AsSpan(0, _position));
            _position = 0;
        }
    }

    private void Deliver(ReadOnlySpan<byte> bytes)
    {
        IsWritingToDestination = true;
        if (_stream is not null)
        {
            _stream.Write(bytes);
        }
        else
        {
            _bufferWriter!.Write(bytes);
        }

        IsWritingToDestination = false;
        _flushed += bytes.Length;
    }
}
