using System.Diagnostics;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The side-by-side comparison.</summary>
internal static class CompareCommand
{
    public static int Run(string[] arguments)
    {
        var isQuick = arguments.Contains("--quick");
        var names = arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var rows = Rows.All.Where(row => names.Length > 0 ? names.Contains(row.Workload) : row.IsQuick || !isQuick).ToArray();
        var started = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("cloudpickle-benchmarks-");
        try
        {
            using var python = new WorkerProcess("", Python, Path.Combine(AppContext.BaseDirectory, "Python", "worker.py"));
            using var jit = new WorkerProcess("", Environment.ProcessPath!, "worker");
            var sampler = new Sampler([python, jit], isQuick ? Pace.Quick : Pace.Full, folder.FullName);
            var results = new List<RowResult>();
            foreach (var row in rows)
            {
                results.Add(sampler.Measure(row, isQuick ? row.TargetedPeers : []));
                Console.Error.WriteLine($"{started.Elapsed.TotalSeconds,5:0} s  {row.Workload}");
            }

            Print(results);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Python => Environment.GetEnvironmentVariable("CLOUDPICKLE_PYTHON") ?? "/usr/bin/python3";

    private static void Print(IReadOnlyList<RowResult> results)
    {
        foreach (var line in Table.Targets(results).Append("").Concat(Table.Peers(results)).Concat(results.SelectMany(result => result.Failures)))
        {
            Console.WriteLine(line);
        }
    }
}
