using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's <c>array.array</c>: the call with a type code and items, and what CPython writes from protocol 3 on.</summary>
internal static class ArrayGlobals
{
    public static PickledGlobal[] All =>
    [
        new("array", "array") { Handler = new CallHandler(ArrayCall) },
        new("array", "_array_reconstructor") { Handler = new CallHandler(Reconstruct) },
    ];

    /// <summary><c>array(typecode)</c>, <c>array(typecode, [items])</c>, or <c>array(typecode, bytes)</c> with the items of a usual 64-bit machine.</summary>
    private static bool ArrayCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments.Length is not (1 or 2) || arguments[0] is not string { Length: 1 } code || ArrayFormat.UsualSize(code[0]) == 0)
        {
            return false;
        }

        result = (arguments.Length == 1 ? Array.Empty<byte>() : arguments[1]) switch
        {
            byte[] or PickledByteArray => FromBytes(machine, code[0], PrimitiveArrays.FormatOf(code[0]), BytesConversion.Memory(arguments.Length == 1 ? Array.Empty<byte>() : arguments[1])!.Value.Span),
            string text when code[0] is 'u' or 'w' => FromItems(machine, code[0], Characters(text)),
            IReadOnlyList<object?> items and (List<object?> or PickledTuple) => FromItems(machine, code[0], items),
            _ => null,
        };
        return result is not null;
    }

    /// <summary><c>_array_reconstructor(array.array, typecode, format, bytes)</c>.</summary>
    private static bool Reconstruct(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments is not [PickledGlobal type, string { Length: 1 } code, int formatCode, var items]
            || !(items is byte[] || (items is PickleBuffer { IsReadOnly: true } && machine.Options.ShareArrays))
            || !type.Equals(PythonNames.Array)
            || ArrayFormat.UsualSize(code[0]) == 0
            || !ArrayFormat.TryGet(formatCode, out var format))
        {
            return false;
        }

        // Integers of another size, sign or byte order than the type code has on a usual machine decide the type code, as in CPython.
        var typeCode = format.IsInteger && format != PrimitiveArrays.FormatOf(code[0]) ? format.IntegerTypeCode : code[0];
        var memory = BytesConversion.Memory(items)!.Value;
        result = (machine.Options.ShareArrays ? Shared(typeCode, format, memory) : null) ?? FromBytes(machine, typeCode, format, memory.Span);
        return true;
    }

    /// <summary>The array whose memory came as a buffer, where it is one of the same items; else null.</summary>
    private static Array? Shared(char typeCode, ArrayFormat format, ReadOnlyMemory<byte> memory) => format != PrimitiveArrays.FormatOf(typeCode).Native ? null : typeCode switch
    {
        'h' => ArrayBytes<short>.TryGetArray(memory),
        'H' => ArrayBytes<ushort>.TryGetArray(memory),
        'i' => ArrayBytes<int>.TryGetArray(memory),
        'I' => ArrayBytes<uint>.TryGetArray(memory),
        'q' => ArrayBytes<long>.TryGetArray(memory),
        'Q' => ArrayBytes<ulong>.TryGetArray(memory),
        'f' => ArrayBytes<float>.TryGetArray(memory),
        'd' => ArrayBytes<double>.TryGetArray(memory),
        _ => null,
    };

    private static object FromBytes(PickleMachine machine, char typeCode, ArrayFormat format, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % format.ItemSize != 0)
        {
            throw machine.Error($"An array.array of '{typeCode}' has {bytes.Length} bytes, which are not a whole number of its items.");
        }

        // The type code says what the array is, the format how it was stored. They differ between machines in sizes and byte order.
        if (format.LittleEndian == PrimitiveArrays.FormatOf(typeCode) && Block(typeCode, format, bytes) is { } array)
        {
            return array;
        }

        var little = bytes.ToArray();
        if (format.IsBigEndian)
        {
            ArrayFormat.ReverseItems(little, format.ItemSize);
        }

        if (ArrayFormat.TryGet(typeCode, format.ItemSize, out var own) && own == format.LittleEndian && typeCode is 'b' or 'B' or 'l' or 'L' or 'u' or 'w')
        {
            return Pickled(machine, typeCode, format.ItemSize, little);
        }

        var items = new object?[little.Length / format.ItemSize];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = format.LittleEndian.Read(little.AsSpan(i * format.ItemSize, format.ItemSize));
        }

        return FromItems(machine, typeCode, items);
    }

    private static Array? Block(char typeCode, ArrayFormat format, ReadOnlySpan<byte> bytes) => typeCode switch
    {
        'h' => PrimitiveArrays.FromBytes<short>(bytes, format),
        'H' => PrimitiveArrays.FromBytes<ushort>(bytes, format),
        'i' => PrimitiveArrays.FromBytes<int>(bytes, format),
        'I' => PrimitiveArrays.FromBytes<uint>(bytes, format),
        'q' => PrimitiveArrays.FromBytes<long>(bytes, format),
        'Q' => PrimitiveArrays.FromBytes<ulong>(bytes, format),
        'f' => PrimitiveArrays.FromBytes<float>(bytes, format),
        'd' => PrimitiveArrays.FromBytes<double>(bytes, format),
        _ => null,
    };

    private static object FromItems(PickleMachine machine, char typeCode, IReadOnlyList<object?> items) => typeCode switch
    {
        'b' => Pickled(machine, 'b', 1, PrimitiveArrays.ToBytes<sbyte>(Items<sbyte>(machine, items), 1)),
        'B' => Pickled(machine, 'B', 1, Items<byte>(machine, items)),
        'h' => Items<short>(machine, items),
        'H' => Items<ushort>(machine, items),
        'i' => Items<int>(machine, items),
        'I' => Items<uint>(machine, items),
        'l' => Pickled(machine, 'l', 8, PrimitiveArrays.ToBytes<long>(Items<long>(machine, items), 8)),
        'L' => Pickled(machine, 'L', 8, PrimitiveArrays.ToBytes<ulong>(Items<ulong>(machine, items), 8)),
        'q' => Items<long>(machine, items),
        'Q' => Items<ulong>(machine, items),
        'f' => Items<float>(machine, items),
        'd' => Items<double>(machine, items),
        _ => Pickled(machine, typeCode, 4, PrimitiveArrays.ToBytes<uint>(Characters(machine, items), 4)),
    };

    private static T[] Items<T>(PickleMachine machine, IReadOnlyList<object?> items)
    {
        var typed = new T[items.Count];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[i] = machine.Read<T>(items[i]);
        }

        return typed;
    }

    private static List<object?> Characters(string text)
    {
        var items = new List<object?>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            items.Add(rune.ToString());
        }

        return items;
    }

    private static uint[] Characters(PickleMachine machine, IReadOnlyList<object?> items)
    {
        var points = new uint[items.Count];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = items[i] switch
            {
                string { Length: 1 } text => text[0],
                string { Length: 2 } text when char.IsSurrogatePair(text[0], text[1]) => (uint)char.ConvertToUtf32(text[0], text[1]),
                var other => throw machine.Error($"An array.array of characters has {ValueText.Describe(other)} as an item."),
            };
        }

        return points;
    }

    private static PickledArray Pickled(PickleMachine machine, char typeCode, int itemSize, byte[] bytes)
    {
        try
        {
            return new PickledArray(typeCode, itemSize, bytes);
        }
        catch (ArgumentException exception)
        {
            throw machine.Error($"The pickle has a bad array.array of '{typeCode}': {exception.Message}", exception);
        }
    }
}
