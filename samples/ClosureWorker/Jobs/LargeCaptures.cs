using ClosureWorker.Remote;

namespace ClosureWorker.Jobs;

/// <summary>Closures with a megabyte each: what they captured is gone in the worker when they have run.</summary>
internal static class LargeCaptures
{
    private const int Rounds = 100;
    private const int Settled = 10;
    private const double Megabyte = 1 << 20;

    /// <summary>Runs the closures and checks that the worker does not grow.</summary>
    /// <param name="workers">Where to run.</param>
    /// <param name="report">Where to print.</param>
    public static void Run(WorkerPool workers, Report report)
    {
        var worker = workers.Processes[0];
        var footprints = Enumerable.Range(0, Settled + Rounds).Select(round =>
        {
            var data = new byte[(int)Megabyte];
            data[0] = (byte)round;
            return worker.Run(() => data[0] == (byte)round
                ? new Footprint(Environment.ProcessId, GC.GetTotalMemory(forceFullCollection: true))
                : throw new InvalidDataException("The capture came as something else."));
        }).ToList();

        var growth = (footprints[^1].Bytes - footprints[Settled].Bytes) / Megabyte;
        report.Row($"large captures: {Rounds} of 1 MB", worker.Id, $"{Math.Max(0, growth):F1} MB more in use than before");
        report.Check("nothing of them stays in the worker", growth < Rounds / 5);
    }
}
