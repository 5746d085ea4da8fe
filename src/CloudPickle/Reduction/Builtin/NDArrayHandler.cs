using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// <c>_reconstruct(ndarray, (0,), b'b')</c>: an empty array that gets its state later, <c>(1, shape, dtype, is_fortran, bytes or objects)</c>. It exists
/// before its state, so an array of objects may contain itself.
/// </summary>
internal sealed class NDArrayHandler : GlobalHandler, IUnfinishedKind
{
    private static readonly PickledGlobal s_class = PythonNames.NDArray;

    public string TypeName => "numpy.ndarray";

    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [PickledGlobal type, PickledTuple { Count: 1 }, byte[] and [(byte)'b'] or "b"] && type.Equals(s_class)
            ? machine.CreateUnfinished(this, new PickledNDArray())
            : null;
        return result is not null;
    }

    public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
    {
        var array = (PickledNDArray)unfinished.Result!;
        if (state is not PickledTuple { Count: 5 } parts
            || parts[0] is not 1
            || NumpyGlobals.Lengths(parts[1]) is not { } lengths
            || parts[2] is not PickledDType dtype
            || parts[3] is not bool isFortranOrder
            || PickledNDArray.CountOf(lengths) is not { } count)
        {
            throw machine.Error("A numpy.ndarray needs a state of version 1, a shape, a dtype, a flag and its items.");
        }

        if (dtype.HasObjects)
        {
            if (parts[4] is not List<object?> items || items.Count != count)
            {
                throw machine.Error($"A numpy.ndarray of objects needs a list of its {count} items.");
            }

            FillPlaces(items);
            array.Fill(dtype, lengths, default, items, isFortranOrder);
        }
        else if (parts[4] is byte[] bytes && bytes.Length == count * dtype.ItemSize)
        {
            array.Fill(dtype, lengths, bytes, null, isFortranOrder);
        }
        else
        {
            throw machine.Error($"A numpy.ndarray of {count} items of {dtype} needs {count * dtype.ItemSize} bytes.");
        }

        return array;
    }

    /// <summary>Objects that are still being built come into their places later.</summary>
    private static void FillPlaces(List<object?> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is UnfinishedObject unfinished)
            {
                var index = i;
                unfinished.WhenFinished(result => items[index] = result);
            }
        }
    }
}
