using System.Runtime.InteropServices;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Between .NET's arrays of numbers and the forms of Python's <c>array.array</c>.</summary>
internal static class PrimitiveArrays
{
    public static char TypeCodeOf(Type item) => Type.GetTypeCode(item) switch
    {
        System.TypeCode.SByte => 'b',
        System.TypeCode.Int16 => 'h',
        System.TypeCode.UInt16 => 'H',
        System.TypeCode.Int32 => 'i',
        System.TypeCode.UInt32 => 'I',
        System.TypeCode.Int64 => 'q',
        System.TypeCode.UInt64 => 'Q',
        System.TypeCode.Single => 'f',
        System.TypeCode.Double => 'd',
        _ => throw new NotSupportedException($"{TypeNames.Of(item)} is not an item of Python's array.array."),
    };

    public static ArrayFormat FormatOf(char typeCode)
    {
        ArrayFormat.TryGet(typeCode, ArrayFormat.UsualSize(typeCode), out var format);
        return format;
    }

    /// <summary><c>array._array_reconstructor(array.array, typecode, format,</c> …; the bytes are to follow.</summary>
    public static void BeginReconstruction(Pickler pickler, char typeCode, ArrayFormat format)
    {
        pickler.WriteGlobal(PythonNames.ArrayReconstructor);
        pickler.BeginTuple(4);
        pickler.WriteGlobal(PythonNames.Array);
        pickler.Writer.WriteString([typeCode]);
        pickler.Writer.WriteInt32(format.Code);
    }

    public static void EndReconstruction(Pickler pickler)
    {
        pickler.EndTuple(4);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
    }

    /// <summary><c>array.array(typecode, [</c> …; the items are to follow.</summary>
    public static void BeginListForm(Pickler pickler, char typeCode)
    {
        pickler.WriteGlobal(PythonNames.Array);
        pickler.BeginTuple(2);
        pickler.Writer.WriteString([typeCode]);
        pickler.BeginList(null);
    }

    public static void EndListForm(Pickler pickler)
    {
        pickler.EndList();
        pickler.EndTuple(2);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
    }

    /// <summary>Copies items of one format, which has the size of <typeparamref name="T"/>, into an array.</summary>
    public static T[] FromBytes<T>(ReadOnlySpan<byte> bytes, ArrayFormat format)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(bytes.Length / format.ItemSize);
        var target = MemoryMarshal.AsBytes(array.AsSpan());
        bytes.CopyTo(target);
        if (format != format.Native)
        {
            ArrayFormat.ReverseItems(target, format.ItemSize);
        }

        return array;
    }

    /// <summary>The little-endian bytes of items.</summary>
    public static byte[] ToBytes<T>(ReadOnlySpan<T> items, int itemSize)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(items).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            ArrayFormat.ReverseItems(bytes, itemSize);
        }

        return bytes;
    }
}
