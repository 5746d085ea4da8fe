using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A tuple of 1 item is Python's tuple; its identity is kept.</summary>
/// <typeparam name="T1">The first item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Tuple<>))]
public sealed class TupleReducer<T1> : FixedTupleReducer<Tuple<T1>>
{
    internal override int CountOf(Tuple<T1> value) => 1;

    internal override int CountIn(Unpickler unpickler) => 1;

    internal override void WriteItems(Pickler pickler, Tuple<T1> value)
    {
        WriteItem(pickler, value.Item1);
    }

    internal override Tuple<T1> ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        new(ReadItem<T1>(unpickler, items, start));
}
