using System.Numerics.Tensors;
using CloudPickle.Generated;
using CloudPickle.Reduction.Builtin;

namespace CloudPickle.Tensors;

/// <summary>
/// A tensor of numbers is a numpy array, in C order, out of band where the caller takes buffers (PEP 574). One that was cut out of another is written as the
/// items that it shows.
/// </summary>
/// <typeparam name="T">The numbers.</typeparam>
[BuiltinReducer(typeof(Tensor<>))]
public sealed class TensorReducer<T> : Reducer<Tensor<T>>
    where T : unmanaged
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Tensor<T> value)
    {
        ArgumentNullException.ThrowIfNull(pickler);
        ArgumentNullException.ThrowIfNull(value);
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var dtype = NumpyTypes.Of(typeof(T)) ?? throw pickler.Error($"numpy has no data type for a tensor of {typeof(T)}.");
        var lengths = new int[value.Rank];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = checked((int)value.Lengths[i]);
        }

        var items = new T[checked((int)value.FlattenedLength)];
        value.FlattenTo(items);
        using var manager = new MultiArrayBytes(items, items.Length * dtype.ItemSize);
        NDArrayWriting.WriteNumbers(pickler, value, lengths, dtype, isFortranOrder: false, manager.Memory, isReadOnly: false);
    }

    /// <inheritdoc/>
    public override Tensor<T> Read(Unpickler unpickler, object? value)
    {
        ArgumentNullException.ThrowIfNull(unpickler);
        var node = unpickler.Resolve(value);
        switch (node)
        {
            case null:
                return null!;
            case Tensor<T> tensor:
                return tensor;
            case PickledNDArray array:
                var machine = unpickler.Machine;
                if (machine.TryGetConverted<Tensor<T>>(node, out var known))
                {
                    return known!;
                }

                var created = Tensor.Create(Items(unpickler, array), [.. array.Lengths.Select(length => (nint)length)]);
                machine.AddConverted(node, created, static () => false);
                return created;
            default:
                throw unpickler.Mismatch(typeof(Tensor<T>), node);
        }
    }

    private static T[] Items(Unpickler unpickler, PickledNDArray array)
    {
        var items = new T[array.Count];
        if (NumpyTypes.Of(typeof(T)) is null || !NumpyCopy.TryCopy<T>(array, items))
        {
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = unpickler.Read<T>(array[i]);
            }
        }

        return items;
    }
}
