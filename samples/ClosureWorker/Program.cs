using System.Globalization;
using ClosureWorker;
using ClosureWorker.Jobs;
using ClosureWorker.Remote;

try
{
    if (args is [WorkerLoop.Argument, var port])
    {
        WorkerLoop.Serve(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    }

    var executable = args switch
    {
        [] => null,
        ["--worker-executable", var path] => path,
        _ => throw new ArgumentException("Usage: ClosureWorker [--worker-executable <path>]"),
    };

    var report = new Report(Console.Out);
    using (var workers = await WorkerPool.Start(2, executable))
    {
        report.Heading(workers);
        await MonteCarlo.Run(workers, report);
        await WordCount.Run(workers, report);
        SharedTotal.Run(workers, report);
        LargeCaptures.Run(workers, report);
        Failure.Run(workers, report);
        workers.Stop();
    }

    Console.WriteLine("\nAll checks passed.");
    return 0;
}
catch (Exception exception)
{
    Console.Error.WriteLine(exception);
    return 1;
}
