namespace CloudPickle.Benchmarks.Comparison;

/// <summary>How many times the work of one thread two threads do.</summary>
internal sealed record ParallelResult(string Peer, string Operation, double Speedup)
{
    private const int Count = 2_000;
    private const int Milliseconds = 150;
    private const int Rounds = 5;

    /// <summary>Measures pickles of 2000 records on two threads against one.</summary>
    public static IEnumerable<ParallelResult> Measure(WorkerProcess worker)
    {
        foreach (var cell in worker.Prepare("records", Count, "", ["CloudPickle", "MemoryPack", "System.Text.Json"]).Cells)
        {
            worker.MeasureParallel(cell, Milliseconds * 2, 2);
            var speedups = Enumerable.Range(0, Rounds).Select(_ =>
                worker.MeasureParallel(cell, Milliseconds, 1).Nanoseconds / worker.MeasureParallel(cell, Milliseconds, 2).Nanoseconds);
            yield return new ParallelResult(cell.Peer, cell.Operation, Statistics.Median(speedups));
        }
    }
}
