using BenchmarkDotNet.Attributes;
using CloudPickle.Benchmarks.Peers;
using CloudPickle.Benchmarks.Workloads;

namespace CloudPickle.Benchmarks.Deep;

/// <summary>
/// The typed rows of the comparison. Choose with <c>CLOUDPICKLE_BENCHMARK_ROWS</c> and <c>CLOUDPICKLE_BENCHMARK_PEERS</c> (comma-separated); without them it is
/// every row and peer, which takes hours.
/// </summary>
[MemoryDiagnoser]
public class WorkloadBenchmarks
{
    private Operation _operation = null!;

    [ParamsSource(nameof(Rows))]
    public string Row { get; set; } = null!;

    [ParamsSource(nameof(Peers))]
    public string Peer { get; set; } = null!;

    [Params("dumps", "loads")]
    public string Operation { get; set; } = null!;

    public static IEnumerable<string> Rows =>
        Chosen("CLOUDPICKLE_BENCHMARK_ROWS") ?? Catalog.All.Where(workload => workload is not PythonWorkload).Select(workload => workload.Name);

    public static IEnumerable<string> Peers => Chosen("CLOUDPICKLE_BENCHMARK_PEERS") ?? AllPeers.Create().Select(peer => peer.Name);

    [GlobalSetup]
    public void Prepare()
    {
        var count = Comparison.Rows.All.FirstOrDefault(row => row.Workload == Row)?.Count ?? 10_000;
        var preparation = Catalog.Named(Row).Prepare(count, AllPeers.Create(), name => name == Peer, pythonPickle: null);
        _operation = preparation.Operations.FirstOrDefault(operation => operation.Name == Operation)
            ?? throw new NotSupportedException($"{Peer} does not do {Row}: {string.Join("; ", preparation.Failures.Select(failure => failure.Reason))}");
    }

    [Benchmark]
    public object? Run() => _operation.Run();

    private static string[]? Chosen(string variable) => Environment.GetEnvironmentVariable(variable)?.Split(',');
}
