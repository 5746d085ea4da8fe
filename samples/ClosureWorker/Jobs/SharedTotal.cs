using ClosureWorker.Remote;

namespace ClosureWorker.Jobs;

/// <summary>State that stays in a worker: closures that share a variable share the worker's copy of it, call after call.</summary>
internal static class SharedTotal
{
    /// <summary>Adds to the copies of two workers and checks that they are copies.</summary>
    /// <param name="workers">Where to run.</param>
    /// <param name="report">Where to print.</param>
    public static void Run(WorkerPool workers, Report report)
    {
        var accumulator = Accumulator.StartingAt(1000);
        var (first, second) = (workers.Processes[0], workers.Processes[1]);

        int[] totals = [Add(first, 5), Add(first, 7), Add(second, 100), Add(first, 30)];
        report.Check("the total grew in each worker by itself", totals is [1005, 1012, 1100, 1042]);
        report.Check("ours did not change", accumulator.Total() == 1000);

        int Add(WorkerProcess worker, int amount)
        {
            var balance = worker.RunInSession(() =>
            {
                accumulator.Add(amount);
                return new Balance(Environment.ProcessId, accumulator.Total());
            });

            report.Row($"shared total: add {amount}", balance.Worker, $"{balance.Total}");
            return balance.Total;
        }
    }
}
