namespace CloudPickle.Benchmarks.Comparison;

/// <summary>Measures growing inputs: up to 10M elements, 1 GB, and a chain a million levels deep.</summary>
internal static class Growth
{
    private const int Milliseconds = 60;
    private const int Visits = 4;

    private static readonly (string Workload, int[] Counts)[] s_inputs =
    [
        ("ints", [1_000, 10_000, 100_000, 1_000_000, 10_000_000]),
        ("records", [1_000, 10_000, 100_000, 1_000_000]),
        ("shared-records", [1_000, 10_000, 100_000, 1_000_000]),
        ("chain", [1_000, 10_000, 100_000, 1_000_000]),
        ("double-array", [1_000_000, 8_000_000, 32_000_000, 128_000_000]),
    ];

    /// <summary>Measures CloudPickle only.</summary>
    public static IEnumerable<GrowthResult> Measure(WorkerProcess worker)
    {
        foreach (var (workload, counts) in s_inputs)
        {
            var points = counts.SelectMany(count => Measure(worker, workload, count)).ToLookup(point => point.Operation, point => point.Point);
            foreach (var operation in points)
            {
                yield return new GrowthResult(workload, operation.Key, [.. operation]);
            }
        }
    }

    private static List<(string Operation, GrowthPoint Point)> Measure(WorkerProcess worker, string workload, int count)
    {
        var points = new List<(string, GrowthPoint)>();
        foreach (var cell in worker.Prepare(workload, count, "", ["CloudPickle"]).Cells)
        {
            worker.Measure(cell, Milliseconds * 2);
            var shortest = Enumerable.Range(0, Visits).Min(_ => worker.Measure(cell, Milliseconds).Nanoseconds);
            points.Add((cell.Operation, new GrowthPoint(count, shortest, cell.Bytes)));
        }

        return points;
    }
}
