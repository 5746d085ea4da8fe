namespace CloudPickle.Reduction;

/// <summary>The reducer of one type, found once: a static of its own instead of a table lookup for every value.</summary>
internal static class ReducerOf<T>
{
    private static Reducer<T>? s_value;

    public static Reducer<T>? Value => s_value ?? Find();

    public static void Set(Reducer<T>? reducer) => Volatile.Write(ref s_value, reducer);

    /// <summary>Sets the reducer unless there is one.</summary>
    public static void SetDefault(Reducer<T> reducer) => Interlocked.CompareExchange(ref s_value, reducer, null);

    /// <summary>Composes the reducer of a closed type that only generic code names.</summary>
    public static Reducer<T>? Compose()
    {
        if (RuntimeReducers.Find<T>() is { } reducer)
        {
            SetDefault(reducer);
        }

        return s_value;
    }

    private static Reducer<T>? Find()
    {
        var reducer = (Reducer<T>?)ReducerTable.Find(typeof(T));
        if (reducer is null && !typeof(T).IsValueType && typeof(T).IsAssignableTo(typeof(Delegate)))
        {
            reducer = new Closures.DelegateReducer<T>();
        }

        if (reducer is not null)
        {
            SetDefault(reducer);
        }

        return reducer;
    }
}
