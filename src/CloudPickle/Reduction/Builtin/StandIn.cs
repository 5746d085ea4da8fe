namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// The library collection that stands in for an interface. Its reducer is named here, so that it exists under NativeAOT when only
/// the interface was registered, and it is the one that members of the collection's own type use: aliases stay one object.
/// </summary>
internal static class StandIn
{
    public static T Read<T, TReducer>(Unpickler unpickler, object? value)
        where TReducer : Reducer<T>, new()
    {
        Find<T, TReducer>();
        return unpickler.Read<T>(value);
    }

    public static Reducer<T> Find<T, TReducer>()
        where TReducer : Reducer<T>, new() =>
        ReducerOf<T>.Value ?? ReducerOf<T>.SetDefault(new TReducer());
}
