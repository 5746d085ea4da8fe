namespace CloudPickle.Reduction;

/// <summary>The reducer of one type, found once: a static of its own instead of a table lookup for every value.</summary>
internal static class ReducerOf<T>
{
    private static Reducer<T>? s_value;

    public static Reducer<T>? Value => s_value ?? Find();

    public static void Set(Reducer<T>? reducer) => Volatile.Write(ref s_value, reducer);

    /// <summary>Sets the reducer unless there is one: threads that find one at the same time all go on with the first, whose member names are memoized by identity.</summary>
    /// <returns>The reducer that is set.</returns>
    public static Reducer<T> SetDefault(Reducer<T> reducer) => Interlocked.CompareExchange(ref s_value, reducer, null) ?? reducer;

    /// <summary>Composes the reducer of a closed type that only generic code names.</summary>
    public static Reducer<T>? Compose() => RuntimeReducers.Find<T>() is { } reducer ? SetDefault(reducer) : s_value;

    private static Reducer<T>? Find()
    {
        var reducer = (Reducer<T>?)ReducerTable.Find(typeof(T));
        if (reducer is null && !typeof(T).IsValueType && typeof(T).IsAssignableTo(typeof(Delegate)))
        {
            reducer = new Closures.DelegateReducer<T>();
        }

        return reducer is null ? null : SetDefault(reducer);
    }
}
