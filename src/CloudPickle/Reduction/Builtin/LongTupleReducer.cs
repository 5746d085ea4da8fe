using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A tuple of eight items or more is one flat tuple in Python.</summary>
/// <typeparam name="T1">The first item.</typeparam>
/// <typeparam name="T2">The second item.</typeparam>
/// <typeparam name="T3">The third item.</typeparam>
/// <typeparam name="T4">The fourth item.</typeparam>
/// <typeparam name="T5">The fifth item.</typeparam>
/// <typeparam name="T6">The sixth item.</typeparam>
/// <typeparam name="T7">The seventh item.</typeparam>
/// <typeparam name="TRest">The tuple of the other items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Tuple<,,,,,,,>))]
public sealed class LongTupleReducer<T1, T2, T3, T4, T5, T6, T7, TRest> : FixedTupleReducer<Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>>
    where TRest : notnull
{
    internal override int CountOf(Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> value) => ((System.Runtime.CompilerServices.ITuple)value).Length;

    internal override int CountIn(Unpickler unpickler) => 7 + TupleRest.CountIn<TRest>(unpickler);

    internal override void WriteItems(Pickler pickler, Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> value)
    {
        WriteItem(pickler, value.Item1);
        WriteItem(pickler, value.Item2);
        WriteItem(pickler, value.Item3);
        WriteItem(pickler, value.Item4);
        WriteItem(pickler, value.Item5);
        WriteItem(pickler, value.Item6);
        WriteItem(pickler, value.Item7);
        TupleRest.WriteItems(pickler, value.Rest);
    }

    internal override Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) =>
        new(
            ReadItem<T1>(unpickler, items, start),
            ReadItem<T2>(unpickler, items, start + 1),
            ReadItem<T3>(unpickler, items, start + 2),
            ReadItem<T4>(unpickler, items, start + 3),
            ReadItem<T5>(unpickler, items, start + 4),
            ReadItem<T6>(unpickler, items, start + 5),
            ReadItem<T7>(unpickler, items, start + 6),
            TupleRest.ReadItems<TRest>(unpickler, items, start + 7));
}
