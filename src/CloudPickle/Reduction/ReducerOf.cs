namespace CloudPickle.Reduction;

/// <summary>The reducer of one type, found once: a static of its own instead of a table lookup for every value.</summary>
internal static class ReducerOf<T>
{
    private static Reducer<T>? s_value;

    public static Reducer<T>? Value => s_value ?? Find();

    public static void Set(Reducer<T> reducer) => Volatile.Write(ref s_value, reducer);

    private static Reducer<T>? Find()
    {
        var reducer = (Reducer<T>?)ReducerTable.Find(typeof(T));
        if (reducer is not null)
        {
            Interlocked.CompareExchange(ref s_value, reducer, null);
        }

        return reducer;
    }
}
