using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// An array of numbers is Python's <c>array.array</c>, its memory copied as a block. It is read from arrays of any type code and byte order, and
/// from lists and tuples of numbers, with every value checked.
/// </summary>
/// <remarks>
/// Out of band (PEP 574) the array's own memory goes to <see cref="PickleOptions.BufferCallback"/>; the stream then has <c>bytes(buffer)</c> in the
/// place of the bytes, since <c>array.array</c> takes no other buffer: Python accepts any buffer object and copies it once.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(sbyte[]))]
[BuiltinReducer(typeof(short[]))]
[BuiltinReducer(typeof(ushort[]))]
[BuiltinReducer(typeof(int[]))]
[BuiltinReducer(typeof(uint[]))]
[BuiltinReducer(typeof(long[]))]
[BuiltinReducer(typeof(ulong[]))]
[BuiltinReducer(typeof(float[]))]
[BuiltinReducer(typeof(double[]))]
public sealed class PrimitiveArrayReducer<T> : CollectionReducer<T[], T>
    where T : unmanaged, INumber<T>
{
    private static readonly char s_typeCode = PrimitiveArrays.TypeCodeOf(typeof(T));
    private static readonly ArrayFormat s_format = PrimitiveArrays.FormatOf(s_typeCode);

    /// <inheritdoc/>
    public override void Write(Pickler pickler, T[] value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (pickler.Protocol >= 3)
        {
            PrimitiveArrays.BeginReconstruction(pickler, s_typeCode, s_format.Native);
            if (pickler.Options.BufferCallback is { } callback && !callback(new PickleBuffer(new ArrayBytes<T>(value).Memory)))
            {
                pickler.WriteGlobal(PythonNames.Bytes);
                pickler.BeginTuple(1);
                pickler.Writer.WriteOpcode(Opcode.NextBuffer);
                pickler.EndTuple(1);
                pickler.Writer.WriteOpcode(Opcode.Reduce);
            }
            else
            {
                pickler.WriteBytes(MemoryMarshal.AsBytes(value.AsSpan()));
            }

            PrimitiveArrays.EndReconstruction(pickler);
        }
        else
        {
            PrimitiveArrays.BeginListForm(pickler, s_typeCode);
            foreach (var item in value)
            {
                pickler.NextItem();
                pickler.Write(item);
            }

            PrimitiveArrays.EndListForm(pickler);
        }

        pickler.Memoize(value);
    }

    internal override T[] ReadTyped(ref TypedReader reader)
    {
        if (!reader.TryReadArray(s_typeCode, s_format.Native.Code, out var known, out var bytes))
        {
            return ReadTypedReference(ref reader, known);
        }

        var array = PrimitiveArrays.FromBytes<T>(bytes, s_format.Native);
        reader.MemoizeIfAny(array);
        return array;
    }

    /// <inheritdoc/>
    protected override T[] Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<T[]>(node, out var known))
        {
            return known!;
        }

        T[] array;
        if (node is PickledArray pickled && pickled.Format == s_format)
        {
            array = PrimitiveArrays.FromBytes<T>(pickled.Memory.Span, s_format);
        }
        else if (node is not PickledNDArray numbers || !numbers.TryCopyTo<T>(array = new T[numbers.Count]))
        {
            var typed = new List<T>(items.Count);
            ReadItems(unpickler, items, 0, typed.Add);
            array = [.. typed];
        }

        if (node is List<object?> list)
        {
            machine.AddConverted(list, array);
        }
        else
        {
            machine.AddConverted(node, array, static () => false);
        }

        return array;
    }
}
