namespace CloudPickle.Benchmarks.Comparison;

/// <summary>Measures rows: in each round every cell once, in an order that turns from round to round.</summary>
/// <param name="workers">The processes.</param>
/// <param name="pace">How long.</param>
/// <param name="folder">Where the workers exchange pickles.</param>
internal sealed class Sampler(IReadOnlyList<WorkerProcess> workers, Pace pace, string folder)
{
    /// <summary>Measures one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="peers">Who takes part; empty for all.</param>
    public RowResult Measure(Row row, IReadOnlyCollection<string> peers)
    {
        var cells = new List<Cell>();
        var failures = new List<string>();
        var file = Path.Combine(folder, row.Workload + ".pickle");
        foreach (var worker in workers)
        {
            var (workerCells, workerFailures) = worker.Prepare(row.Workload, row.Count, file, peers);
            cells.AddRange(workerCells.Where(cell => peers.Count == 0 || peers.Contains(cell.WorkerPeer)));
            failures.AddRange(workerFailures);
        }

        foreach (var cell in cells)
        {
            cell.Worker.Measure(cell, pace.WarmUpMilliseconds);
        }

        var samples = cells.ToDictionary(cell => cell, _ => new List<Sample>());
        for (var round = 0; round < pace.Rounds; round++)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                var cell = cells[(i + (round * 5)) % cells.Count];
                samples[cell].Add(cell.Worker.Measure(cell, pace.Milliseconds));
            }
        }

        return new RowResult(row, [.. cells.Select(cell => new Series(cell.Peer, cell.Operation, cell.Bytes, samples[cell]))], failures);
    }
}
