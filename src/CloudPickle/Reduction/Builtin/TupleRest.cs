using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The eighth field of a long tuple: .NET nests the items beyond the seventh in it, Python does not.</summary>
internal static class TupleRest
{
    public static void WriteItems<TRest>(Pickler pickler, TRest rest)
        where TRest : notnull
    {
        if ((ReducerOf<TRest>.Value ?? RuntimeReducers.Find<TRest>()) is FixedTupleReducer<TRest> reducer)
        {
            reducer.WriteItems(pickler, rest);
            return;
        }

        if (rest is not ITuple tuple || !CollectionKinds.IsLibraryTuple(typeof(TRest)))
        {
            pickler.NextTupleItem();
            pickler.Write(rest);
            return;
        }

        for (var i = 0; i < tuple.Length; i++)
        {
            pickler.NextTupleItem();
            pickler.Write(tuple[i]);
        }
    }

    public static int CountIn<TRest>(Unpickler unpickler)
        where TRest : notnull =>
        unpickler.FindReducer<TRest>() is FixedTupleReducer<TRest> reducer ? reducer.CountIn(unpickler) : 1;

    public static TRest ReadItems<TRest>(Unpickler unpickler, IReadOnlyList<object?> items, int start)
        where TRest : notnull =>
        unpickler.FindReducer<TRest>() is FixedTupleReducer<TRest> reducer
            ? reducer.ReadItems(unpickler, items, start)
            : unpickler.Read<TRest>(items[start]);
}
