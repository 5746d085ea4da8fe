using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A tuple of 4 items is Python's tuple; its identity is kept.</summary>
/// <typeparam name="T1">The first item.</typeparam>
/// <typeparam name="T2">The second item.</typeparam>
/// <typeparam name="T3">The third item.</typeparam>
/// <typeparam name="T4">The fourth item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Tuple<,,,>))]
public sealed class TupleReducer<T1, T2, T3, T4> : FixedTupleReducer<Tuple<T1, T2, T3, T4>>
{
    internal override int CountOf(Tuple<T1, T2, T3, T4> value) => 4;

    internal override int CountIn(Unpickler unpickler) => 4;

    internal override void WriteItems(Pickler pickler, Tuple<T1, T2, T3, T4> value)
    {
        WriteItem(pickler, value.Item1);
        WriteItem(pickler, value.Item2);
        WriteItem(pickler, value.Item3);
        WriteItem(pickler, value.Item4);
    }

    internal override Tuple<T1, T2, T3, T4> ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        new(
            ReadItem<T1>(unpickler, items, start),
            ReadItem<T2>(unpickler, items, start + 1),
            ReadItem<T3>(unpickler, items, start + 2),
            ReadItem<T4>(unpickler, items, start + 3));
}
