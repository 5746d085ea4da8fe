using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A value tuple of 4 items is Python's tuple.</summary>
/// <typeparam name="T1">The first item.</typeparam>
/// <typeparam name="T2">The second item.</typeparam>
/// <typeparam name="T3">The third item.</typeparam>
/// <typeparam name="T4">The fourth item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ValueTuple<,,,>))]
public sealed class ValueTupleReducer<T1, T2, T3, T4> : FixedTupleReducer<(T1, T2, T3, T4)>
{
    internal override int CountOf((T1, T2, T3, T4) value) => 4;

    internal override int CountIn(Unpickler unpickler) => 4;

    internal override void WriteItems(Pickler pickler, (T1, T2, T3, T4) value)
    {
        WriteItem(pickler, value.Item1);
        WriteItem(pickler, value.Item2);
        WriteItem(pickler, value.Item3);
        WriteItem(pickler, value.Item4);
    }

    internal override (T1, T2, T3, T4) ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        (
            ReadItem<T1>(unpickler, items, start),
            ReadItem<T2>(unpickler, items, start + 1),
            ReadItem<T3>(unpickler, items, start + 2),
            ReadItem<T4>(unpickler, items, start + 3));
}
