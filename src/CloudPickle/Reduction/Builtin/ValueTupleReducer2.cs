using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A value tuple of 2 items is Python's tuple.</summary>
/// <typeparam name="T1">The first item.</typeparam>
/// <typeparam name="T2">The second item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ValueTuple<,>))]
public sealed class ValueTupleReducer<T1, T2> : FixedTupleReducer<(T1, T2)>
{
    internal override int CountOf((T1, T2) value) => 2;

    internal override int CountIn(Unpickler unpickler) => 2;

    internal override void WriteItems(Pickler pickler, (T1, T2) value)
    {
        WriteItem(pickler, value.Item1);
        WriteItem(pickler, value.Item2);
    }

    internal override (T1, T2) ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        (ReadItem<T1>(unpickler, items, start), ReadItem<T2>(unpickler, items, start + 1));
}
