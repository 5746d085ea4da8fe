using CloudPickle.Wire;

namespace CloudPickle.Reduction;

/// <summary>One session a thread for the static façade, so that a dump allocates nothing but its result.</summary>
internal static class PicklerPool
{
    [ThreadStatic]
    private static Pickler? t_free;

    public static Pickler Rent(PickleOptions? options)
    {
        options ??= PickleOptions.Default;
        var pickler = t_free;
        t_free = null;
        if (pickler is null)
        {
            return new Pickler(options, new PickleWriter(options.Protocol) { FixImports = options.FixImports });
        }

        pickler.Reset(options);
        return pickler;
    }

    public static void Return(Pickler pickler)
    {
        pickler.ClearMemo();
        pickler.Writer.LeaveDestination();
        t_free = pickler;
    }
}
