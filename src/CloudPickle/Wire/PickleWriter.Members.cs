using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle.Wire;

// The place in the buffer, for the members of an object, which are written from a register (MemberWriter).
public sealed partial class PickleWriter
{
    /// <summary>Where the next opcode goes.</summary>
    internal ref byte Place => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _position);

    /// <summary>Before this place <see cref="Slack"/> bytes are free and no frame is due.</summary>
    internal ref byte Limit => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _limit);

    /// <summary>Goes on where a run of opcodes ended that was written from <see cref="Place"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MoveTo(ref byte place)
    {
        var position = (nuint)Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(_buffer), ref place);
        if (position > (nuint)_buffer.Length)
        {
            ThrowMoved();
        }

        _position = (int)position;
    }

    /// <summary>Writes the end of an object's state, from protocol 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteEndOfState()
    {
        ref var destination = ref MemoryMarshal.GetReference(Reserve());
        _position += EncodeEndOfState(ref destination);
    }

    /// <summary>Writes the end of an object's state, from protocol 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int EncodeEndOfState(ref byte destination)
    {
        const ushort End = (ushort)Opcode.SetItems | ((ushort)Opcode.Build << 8);
        Unsafe.WriteUnaligned(ref destination, BitConverter.IsLittleEndian ? End : BinaryPrimitives.ReverseEndianness(End));
        return 2;
    }

    /// <summary>Writes prepared opcodes, up to eight bytes of which the first ones count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void EncodeWord(ref byte destination, OpcodeWord opcodes) =>
        Unsafe.WriteUnaligned(ref destination, BitConverter.IsLittleEndian ? opcodes.Bytes : BinaryPrimitives.ReverseEndianness(opcodes.Bytes));

    [DoesNotReturn]
    private static void ThrowMoved() => throw new PicklingException("a getter of an object that is being written has used the writer itself");
}
