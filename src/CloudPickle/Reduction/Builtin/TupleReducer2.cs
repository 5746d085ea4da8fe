using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A tuple of 2 items is Python's tuple; its identity is kept.</summary>
/// <typeparam name="T1">The first item.</typeparam>
/// <typeparam name="T2">The second item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Tuple<,>))]
public sealed class TupleReducer<T1, T2> : FixedTupleReducer<Tuple<T1, T2>>
{
    internal override int CountOf(Tuple<T1, T2> value) => 2;

    internal override int CountIn(Unpickler unpickler) => 2;

    internal override void WriteItems(Pickler pickler, Tuple<T1, T2> value)
    {
        WriteItem(pickler, value.Item1);
        WriteItem(pickler, value.Item2);
    }

    internal override Tuple<T1, T2> ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        new(ReadItem<T1>(unpickler, items, start), ReadItem<T2>(unpickler, items, start + 1));
}
