using System.Diagnostics;

namespace CloudPickle.Benchmarks.Worker;

/// <summary>The time of one visit to an operation: repeated until a time is up, collections of garbage included.</summary>
/// <param name="Iterations">How often it ran.</param>
/// <param name="Nanoseconds">The time of all of them.</param>
/// <param name="AllocatedBytes">What all of them allocated.</param>
internal sealed record Measurement(long Iterations, long Nanoseconds, long AllocatedBytes)
{
    private static object? s_result;

    public static Measurement Take(Func<object?> run, int milliseconds)
    {
        s_result = null;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var enough = TimeSpan.FromMilliseconds(milliseconds);
        var started = Stopwatch.GetTimestamp();
        long iterations = 0;
        long batch = 1;
        TimeSpan elapsed;
        do
        {
            for (var i = 0L; i < batch; i++)
            {
                s_result = run();
            }

            iterations += batch;
            elapsed = Stopwatch.GetElapsedTime(started);
            batch = elapsed * 16 < enough ? batch * 2 : batch;
        }
        while (elapsed < enough);

        return new Measurement(iterations, (long)elapsed.TotalNanoseconds, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
