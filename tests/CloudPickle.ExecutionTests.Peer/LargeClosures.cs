namespace CloudPickle.ExecutionTests.Peer;

/// <summary>Many closures over a megabyte each, to see what a process keeps of them. Half of them go by themselves, half in a session.</summary>
internal static class LargeClosures
{
    private const int Captured = 1 << 20;
    private const int Settled = 10;

    /// <summary>Writes the closures and answers by how many bytes the process grew since the tenth.</summary>
    public static long Send(int count, Stream output)
    {
        using var session = new Pickler(output);
        var settled = 0L;
        for (var i = 0; i < count; i++)
        {
            var closure = Over((byte)i);
            if (i % 2 == 0)
            {
                Pickle.Dump(closure, output);
            }
            else
            {
                session.Dump(closure);
                session.ClearMemo();
            }

            settled = i == Settled ? Used() : settled;
        }

        return Used() - settled;
    }

    /// <summary>Loads the closures, runs them and answers the sum of their results and by how many bytes the process grew since the tenth.</summary>
    public static (long Sum, long Growth) Receive(int count, Stream input)
    {
        using var session = new Unpickler(input);
        var (sum, settled) = (0L, 0L);
        for (var i = 0; i < count; i++)
        {
            var closure = i % 2 == 0 ? Pickle.Load<Func<int>>(input) : session.Load<Func<int>>();
            sum += closure();
            session.ClearMemo();
            settled = i == Settled ? Used() : settled;
        }

        return (sum, Used() - settled);
    }

    private static Func<int> Over(byte value)
    {
        var data = new byte[Captured];
        data.AsSpan().Fill(value);
        return Pickle.Closure(() => data[0] + data[^1]);
    }

    private static long Used() => GC.GetTotalMemory(forceFullCollection: true);
}
