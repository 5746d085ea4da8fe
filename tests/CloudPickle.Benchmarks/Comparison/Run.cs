namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The processes of one run, and the folder through which they exchange pickles.</summary>
internal sealed class Run : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cloudpickle-benchmarks-");
    private readonly List<WorkerProcess> _workers;

    /// <summary>Starts Python, the JIT's worker and, if it was published, the native one.</summary>
    /// <param name="pace">How long to measure.</param>
    /// <param name="native">The native worker's program, or null.</param>
    public Run(Pace pace, string? native = null)
    {
        Jit = new WorkerProcess("", Environment.ProcessPath!, "worker");
        _workers = [new WorkerProcess("", Python, Path.Combine(AppContext.BaseDirectory, "Python", "worker.py")), Jit];
        if (native is not null)
        {
            _workers.Add(new WorkerProcess("native", native, "worker"));
        }

        Sampler = new Sampler(_workers, pace, _folder.FullName);
    }

    public Sampler Sampler { get; }

    /// <summary>The worker with all .NET peers.</summary>
    public WorkerProcess Jit { get; }

    private static string Python => Environment.GetEnvironmentVariable("CLOUDPICKLE_PYTHON") ?? "/usr/bin/python3";

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            worker.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}
