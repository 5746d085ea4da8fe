namespace CloudPickle.Benchmarks.Workloads;

/// <summary>Loads what CPython wrote.</summary>
/// <param name="name">The workload's name.</param>
/// <param name="loads">How.</param>
internal sealed class PythonWorkload(string name, Func<byte[], object?> loads) : Workload(name)
{
    public override Preparation Prepare(int count, IReadOnlyList<Peer> peers, Func<string, bool> takesPart, byte[]? pythonPickle)
    {
        var bytes = pythonPickle ?? throw new InvalidOperationException("This workload needs Python.");
        loads(bytes);
        return new Preparation([new("CloudPickle", "loads", bytes.Length, () => loads(bytes))], []);
    }
}
