using ClosureWorker.Remote;
using CloudPickle;

namespace ClosureWorker.Jobs;

/// <summary>Pi from random numbers: one closure many times, each with a seed of its own.</summary>
internal static class MonteCarlo
{
    private const int Seeds = 4;

    /// <summary>Runs the closures and checks them against the same closures run here.</summary>
    /// <param name="workers">Where to run them.</param>
    /// <param name="report">Where to print.</param>
    public static async Task Run(WorkerPool workers, Report report)
    {
        var throws = 500_000;
        var closures = Enumerable.Range(1, Seeds).Select(seed => Pickle.Closure(() =>
        {
            var random = new Random(seed);
            var hits = 0;
            for (var i = 0; i < throws; i++)
            {
                var (x, y) = (random.NextDouble(), random.NextDouble());
                hits += (x * x) + (y * y) <= 1 ? 1 : 0;
            }

            return new Hits(Environment.ProcessId, hits);
        })).ToList();

        var results = await Task.WhenAll(closures.Select(closure => workers.Run(closure)));
        foreach (var (i, hits) in results.Index())
        {
            report.Row($"pi: {throws} throws, seed {i + 1}", hits.Worker, $"{hits.Count} hits");
        }

        var pi = 4.0 * results.Sum(hits => hits.Count) / (throws * (double)Seeds);
        report.Check(FormattableString.Invariant($"pi is about {pi:F4}"), Math.Abs(pi - Math.PI) < 0.005);
        report.Check("the closures give the same here", closures.Select(closure => closure().Count).SequenceEqual(results.Select(hits => hits.Count)));
        report.Check("both workers worked, and nobody else", results.Select(hits => hits.Worker).ToHashSet().SetEquals(workers.Processes.Select(worker => worker.Id)));
    }
}
