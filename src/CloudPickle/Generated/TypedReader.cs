using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

/// <summary>
/// Reads a pickle of an expected type straight into typed values. It runs the opcodes of the pickle machine in the order in which a value of the
/// type can have them, and whatever it accepts means what it means to the machine. Anything else is <see cref="Fail"/>: the load starts again in
/// the machine, which knows everything and gives every error its words and place. For generated code.
/// </summary>
/// <remarks>A failure stays: every later read gives a default value at once, so that callers check <see cref="HasFailed"/> only where it matters.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct TypedReader
{
    /// <summary>A garbage collection walks the stacks: from here on the machine takes less time.</summary>
    private const int MaxNesting = 1 << 20;

    private readonly ReadOnlySpan<byte> _buffer;
    private readonly TypedMemo _memo;
    private readonly PickleLimits _limits;
    private int _position;
    private int _end;
    private int _nesting;
    private int _stackUsed;
    private long _charged;
    private long _chargeLimit = PickleMachine.FreeBytes;
    private bool _isInFrame;

    internal TypedReader(ReadOnlySpan<byte> buffer, TypedMemo memo, PickleLimits limits)
    {
        _buffer = buffer;
        _memo = memo;
        _limits = limits;
        _end = buffer.Length;
    }

    /// <summary>Whether something was met that only the machine can read, or nobody.</summary>
    public bool HasFailed { readonly get; private set; }

    /// <summary>What <see cref="TypedStart.Reference"/> and <see cref="TypedStart.OtherClass"/> found.</summary>
    internal object? Reference { readonly get; private set; }

    /// <summary>Gives up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fail()
    {
        HasFailed = true;
        _isInFrame = false;
        _position = _end = _buffer.Length;
    }

    /// <summary>Reads a value by the reducer of its declared type.</summary>
    /// <typeparam name="T">The declared type.</typeparam>
    public T Read<T>() => Read(ReducerOf<T>.Value);

    /// <summary>The same for those who read many values of a type.</summary>
    internal T Read<T>(Reducer<T>? reducer)
    {
        if (reducer is null)
        {
            Fail();
            return default!;
        }

        var value = (++_nesting & (StackGuard.CheckInterval - 1)) == 0 ? ReadAtDepth(reducer) : reducer.ReadTyped(ref this);
        _nesting--;
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe T ReadAtDepth<T>(Reducer<T> reducer)
    {
        if (StackGuard.HasRoom)
        {
            return reducer.ReadTyped(ref this);
        }

        if (_nesting > MaxNesting)
        {
            Fail();
            return default!;
        }

        // A ref struct never leaves the stack that it is on, and that one waits.
        var value = default(T)!;
        var self = (nint)Unsafe.AsPointer(ref this);
        StackGuard.RunOnFreshStack(() => value = reducer.ReadTyped(ref Unsafe.AsRef<TypedReader>((void*)self)));
        return value;
    }

    /// <summary>Reads the beginning of a pickle.</summary>
    internal void Begin()
    {
        if (_buffer.Length < 2 || _buffer[0] != (byte)Opcode.Proto || _buffer[1] is < 2 or > 5 || _buffer.Length > _limits.MaxOpcodes)
        {
            Fail();
            return;
        }

        _position = 2;
    }

    /// <summary>Reads the end of the pickle.</summary>
    internal void End() => Expect(Opcode.Stop);

    /// <summary>The length of the input.</summary>
    internal readonly int Length => _buffer.Length;

    /// <summary>The place of the next opcode in the input.</summary>
    internal readonly int Position => _position;

    private readonly int Remaining => _end - _position;

    /// <summary>The place of the next opcode. Only bytes before the frame's end are the frame's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref byte At(int offset) => ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), (nint)(uint)(_position + offset));

    /// <summary>The next eight bytes, the first lowest; behind the end of the frame they are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong PeekWord() => _end - _position >= sizeof(ulong) ? LoadWord(ref At(0)) : PeekLastWord();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LoadWord(ref byte source)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref source);
        return BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong PeekLastWord()
    {
        SkipFraming();
        if (Remaining >= sizeof(ulong))
        {
            return LoadWord(ref At(0));
        }

        ulong word = 0;
        for (var i = Remaining - 1; i >= 0; i--)
        {
            word = (word << 8) | At(i);
        }

        return word;
    }

    /// <summary>The next eight bytes, in whatever frame they are.</summary>
    private ulong PeekFramedWord()
    {
        SkipFraming();
        return PeekWord();
    }

    /// <summary>The next opcode, in whatever frame it is; 0, which is none, at the end.</summary>
    private Opcode PeekOpcode()
    {
        SkipFraming();
        return _position < _end ? (Opcode)At(0) : 0;
    }

    private bool TryTake(Opcode opcode)
    {
        if (PeekOpcode() != opcode)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Takes opcodes that were encoded beforehand, with texts of less than 256 bytes.</summary>
    private bool TryTake(ReadOnlySpan<byte> opcodes)
    {
        SkipFraming();
        if (opcodes.IsEmpty || Remaining < opcodes.Length || _limits.MaxBlobBytes < byte.MaxValue
            || !MemoryMarshal.CreateReadOnlySpan(ref At(0), opcodes.Length).SequenceEqual(opcodes))
        {
            return false;
        }

        _position += opcodes.Length;
        return true;
    }

    internal bool TryTakeNone() => TryTake(Opcode.None);

    internal void Expect(Opcode opcode)
    {
        if (!TryTake(opcode))
        {
            Fail();
        }
    }

    /// <summary>Skips so many bytes of the current frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(int count)
    {
        _position += count;
        if (_position > _end)
        {
            Fail();
        }
    }

    /// <summary>Leaves a frame that is used up and enters the next one.</summary>
    private void SkipFraming()
    {
        while (true)
        {
            if (_position == _end && _isInFrame)
            {
                _isInFrame = false;
                _end = _buffer.Length;
            }

            if (_isInFrame || _end - _position < 1 + sizeof(ulong) || At(0) != (byte)Opcode.Frame)
            {
                return;
            }

            var length = LoadWord(ref At(1));
            _position += 1 + sizeof(ulong);
            if (length > (ulong)Remaining)
            {
                Fail();
                return;
            }

            _end = _position + (int)length;
            _isInFrame = true;
        }
    }
}
