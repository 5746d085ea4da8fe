using System.Runtime.InteropServices;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// numpy's arrays, scalars and data types, under the names of numpy 1 (<c>numpy.core</c>) and 2 (<c>numpy._core</c>), in the shapes that numpy and this
/// library write. Lengths are checked against the bytes that are there.
/// </summary>
internal static class NumpyGlobals
{
    public static PickledGlobal[] All =>
    [
        new("numpy", "dtype") { Handler = new DTypeHandler() },
        new("numpy", "ndarray") { Handler = new CallHandler(ArrayCall) },
        .. Of("numpy.core"),
        .. Of("numpy._core"),
    ];

    private static PickledGlobal[] Of(string package) =>
    [
        new(package + ".multiarray", "_reconstruct") { Handler = new NDArrayHandler() },
        new(package + ".multiarray", "scalar") { Handler = new CallHandler(Scalar) },
        new(package + ".numeric", "_frombuffer") { Handler = new CallHandler(FromBuffer) },
    ];

    /// <summary>The lengths of a shape, or null when it is none.</summary>
    public static int[]? Lengths(object? shape)
    {
        if (shape is not PickledTuple tuple || tuple.Count > 64)
        {
            return null;
        }

        var lengths = new int[tuple.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            if (tuple[i] is not (int and >= 0))
            {
                return null;
            }

            lengths[i] = (int)tuple[i]!;
        }

        return lengths;
    }

    /// <summary>An array over bytes that must be exactly as many as the shape needs.</summary>
    public static PickledNDArray? FromBytes(PickledDType dtype, int[] lengths, object? buffer, bool isFortranOrder)
    {
        if (dtype.HasObjects || PickledNDArray.CountOf(lengths) is not { } count || BytesConversion.Memory(buffer) is not { } memory || memory.Length != count * dtype.ItemSize)
        {
            return null;
        }

        return new PickledNDArray(dtype, lengths, MemoryMarshal.AsMemory(memory), isFortranOrder)
        {
            IsReadOnly = buffer is byte[] or PickleBuffer { IsReadOnly: true },
        };
    }

    /// <summary><c>ndarray(shape, dtype, buffer)</c>, with <c>0, None, 'F'</c> for Fortran order.</summary>
    private static bool ArrayCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        var dtype = arguments.Length < 2 ? null : arguments[1] switch
        {
            PickledDType type => type,
            string descriptor => PickledDType.TryParse(descriptor),
            _ => null,
        };
        if (dtype is null || Lengths(arguments[0]) is not { } lengths)
        {
            return false;
        }

        var isFortranOrder = arguments is [_, _, _, 0, null, "F"];
        if (arguments is [_, _, _] || isFortranOrder)
        {
            result = FromBytes(dtype, lengths, arguments[2], isFortranOrder);
        }

        return result is not null;
    }

    /// <summary><c>_frombuffer(buffer, dtype, shape, order)</c>, which numpy writes at protocol 5; newer ones add the order of axes, which must be None.</summary>
    private static bool FromBuffer(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments.Length == 4 || (arguments.Length == 5 && arguments[4] is null))
        {
            result = arguments[1] is PickledDType dtype && Lengths(arguments[2]) is { } lengths && arguments[3] is ("C" or "F")
                ? FromBytes(dtype, lengths, arguments[0], arguments[3] is "F")
                : null;
        }

        return result is not null;
    }

    /// <summary><c>scalar(dtype, bytes)</c>.</summary>
    private static bool Scalar(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [PickledDType { HasObjects: false } dtype, byte[] bytes] && bytes.Length == dtype.ItemSize ? new PickledNumpyScalar(dtype, bytes) : null;
        return result is not null;
    }
}
