using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// An array of several dimensions is numpy's <c>ndarray</c>: numbers as one block of bytes, other items as objects. It is read from ndarrays of any data
/// type whose items fit, and from lists of lists.
/// </summary>
/// <typeparam name="TArray">The array, for instance <c>double[,]</c>.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultiArrayReducer<TArray, T> : Reducer<TArray>
    where TArray : class
{
    private static readonly int s_rank = typeof(TArray).GetArrayRank();

    /// <inheritdoc/>
    public override void Write(Pickler pickler, TArray value) => NDArrayWriting.Write(pickler, (Array)(object)value);

    /// <inheritdoc/>
    public override TArray Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null || node.GetType() == typeof(TArray))
        {
            return (TArray)node!;
        }

        var machine = unpickler.Machine;
        if (machine.TryGetConverted<TArray>(node, out var known))
        {
            return known!;
        }

        if (node is PickledNDArray array)
        {
            if (array.Rank != s_rank)
            {
                throw unpickler.Error($"{TypeNames.Of(typeof(TArray))} was expected, which has {s_rank} dimensions; the pickle has an ndarray of {array.Rank}.");
            }

            var created = Create(array.LengthsSpan.ToArray());
            machine.AddConverted(node, created, static () => false);
            Fill(unpickler, created, array);
            return created;
        }

        var (lengths, items) = NestedItems.Of(unpickler, typeof(TArray), node, s_rank);
        var nested = Create(lengths);
        machine.AddConverted(node, nested, static () => false);
        Fill(unpickler, nested, items);
        return nested;
    }

    private static TArray Create(int[] lengths) => (TArray)(object)Array.CreateInstanceFromArrayType(typeof(TArray), lengths);

    private static Span<T> Items(TArray array)
    {
        var untyped = (Array)(object)array;
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(untyped)), untyped.Length);
    }

    private static void Fill(Unpickler unpickler, TArray created, PickledNDArray array)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>() && NumpyTypes.Of(typeof(T)) is not null && NumpyCopy.TryCopy(array, Items(created)))
        {
            return;
        }

        Fill(unpickler, created, (IReadOnlyList<object?>)array);
    }

    private static void Fill(Unpickler unpickler, TArray created, IReadOnlyList<object?> items)
    {
        var machine = unpickler.Machine;
        var level = machine.EnterPath(PathSegment.OfItem(0));
        for (var i = 0; i < items.Count; i++)
        {
            machine.SetPath(level, PathSegment.OfItem(i));
            var item = unpickler.Read<T>(items[i]);
            Items(created)[i] = item;
        }

        machine.LeavePath(level);
    }
}
