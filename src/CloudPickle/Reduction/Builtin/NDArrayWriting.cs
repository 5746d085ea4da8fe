using System.Collections;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// Writes numpy arrays: numbers by the public constructor, which every version of numpy has, <c>ndarray(shape, dtype, buffer)</c>; objects as numpy itself
/// writes them.
/// </summary>
internal static class NDArrayWriting
{
    private static readonly PickledDType s_object = PickledDType.Parse("|O");
    private static readonly byte[] s_placeholder = "b"u8.ToArray();

    /// <summary>Writes an array of C# of any rank.</summary>
    public static void Write(Pickler pickler, Array value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var lengths = new int[value.Rank];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = value.GetLength(i);
            if (value.GetLowerBound(i) != 0)
            {
                throw pickler.Error("An array whose indices do not begin at 0 has no counterpart in numpy.");
            }
        }

        if (NumpyTypes.Of(value.GetType().GetElementType()!) is { } dtype)
        {
            using var manager = new MultiArrayBytes(value, value.Length * dtype.ItemSize);
            WriteNumbers(pickler, value, lengths, dtype, isFortranOrder: false, manager.Memory, isReadOnly: false);
        }
        else
        {
            WriteObjects(pickler, value, lengths, s_object, isFortranOrder: false, value);
        }
    }

    public static void WriteNumbers(Pickler pickler, object identity, ReadOnlySpan<int> lengths, PickledDType dtype, bool isFortranOrder, Memory<byte> memory, bool isReadOnly)
    {
        var count = isFortranOrder ? 6 : 3;
        pickler.WriteGlobal(PythonNames.NDArray);
        pickler.BeginTuple(count);
        WriteShape(pickler, lengths);
        if (dtype.Arguments is null)
        {
            pickler.Writer.WriteString(dtype.Descriptor);
        }
        else
        {
            pickler.Write(dtype);
        }

        WriteBuffer(pickler, memory, isReadOnly);
        if (isFortranOrder)
        {
            pickler.Writer.WriteInt32(0);
            pickler.Writer.WriteNone();
            pickler.Writer.WriteString("F");
        }

        pickler.EndTuple(count);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
        pickler.Memoize(identity);
    }

    public static void WriteObjects(Pickler pickler, object identity, ReadOnlySpan<int> lengths, PickledDType dtype, bool isFortranOrder, IEnumerable items)
    {
        pickler.WriteCall(PythonNames.NDArrayReconstruct, PythonNames.NDArray, new PickledTuple(0), s_placeholder);
        pickler.Memoize(identity);
        pickler.BeginTuple(5);
        pickler.Writer.WriteInt32(1);
        WriteShape(pickler, lengths);
        pickler.Write(dtype);
        pickler.Writer.WriteBoolean(isFortranOrder);
        pickler.BeginList(null);
        foreach (var item in items)
        {
            pickler.NextItem();
            pickler.Write(item);
        }

        pickler.EndList();
        pickler.EndTuple(5);
        pickler.Writer.WriteOpcode(Opcode.Build);
    }

    private static void WriteBuffer(Pickler pickler, Memory<byte> memory, bool isReadOnly)
    {
        if (pickler.Options.BufferCallback is not null && pickler.TryWriteOutOfBand(isReadOnly ? new PickleBuffer((ReadOnlyMemory<byte>)memory) : new PickleBuffer(memory)))
        {
            return;
        }

        if (isReadOnly)
        {
            pickler.WriteBytes(memory.Span);
        }
        else
        {
            pickler.WriteByteArray(memory.Span);
        }
    }

    private static void WriteShape(Pickler pickler, ReadOnlySpan<int> lengths)
    {
        pickler.BeginTuple(lengths.Length);
        foreach (var length in lengths)
        {
            pickler.Writer.WriteInt32(length);
        }

        pickler.EndTuple(lengths.Length);
    }
}
