using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A value tuple of 1 item is Python's tuple.</summary>
/// <typeparam name="T1">The first item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ValueTuple<>))]
public sealed class ValueTupleReducer<T1> : FixedTupleReducer<ValueTuple<T1>>
{
    internal override int CountOf(ValueTuple<T1> value) => 1;

    internal override int CountIn(Unpickler unpickler) => 1;

    internal override void WriteItems(Pickler pickler, ValueTuple<T1> value)
    {
        WriteItem(pickler, value.Item1);
    }

    internal override ValueTuple<T1> ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        new(ReadItem<T1>(unpickler, items, start));
}
