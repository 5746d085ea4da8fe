namespace CloudPickle.Reduction;

/// <summary>One session a thread for the static façade.</summary>
internal static class UnpicklerPool
{
    [ThreadStatic]
    private static Unpickler? t_free;

    public static Unpickler Rent(UnpickleOptions? options)
    {
        options ??= UnpickleOptions.Default;
        var unpickler = t_free;
        t_free = null;
        if (unpickler is null)
        {
            return new Unpickler(options);
        }

        unpickler.Reset(options);
        return unpickler;
    }

    public static void Return(Unpickler unpickler)
    {
        unpickler.ClearMemo();
        t_free = unpickler;
    }
}
