using System.Diagnostics;

namespace CloudPickle.Benchmarks.Worker;

/// <summary>Runs an operation on several threads at once.</summary>
internal static class ParallelMeasurement
{
    public static Measurement Take(Func<object?> run, int milliseconds, int threads)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes();
        var enough = TimeSpan.FromMilliseconds(milliseconds);
        var started = Stopwatch.GetTimestamp();
        long iterations = 0;
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToArray();
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        return new Measurement(iterations, (long)Stopwatch.GetElapsedTime(started).TotalNanoseconds, GC.GetTotalAllocatedBytes() - allocated);

        void Work()
        {
            var mine = 0L;
            do
            {
                GC.KeepAlive(run());
                mine++;
            }
            while (Stopwatch.GetElapsedTime(started) < enough);

            Interlocked.Add(ref iterations, mine);
        }
    }
}
