namespace CloudPickle.Benchmarks.Workloads;

/// <summary>Data of one shape, and what the peers do with it.</summary>
/// <param name="name">The name that the workers of all languages know.</param>
internal abstract class Workload(string name)
{
    public string Name { get; } = name;

    /// <summary>Makes the data and checks, before anything is measured, that each peer gives it back unchanged.</summary>
    /// <param name="count">The number of elements.</param>
    /// <param name="peers">Who takes part.</param>
    /// <param name="takesPart">Which of them, and of the workload's own variants, by name.</param>
    /// <param name="pythonPickle">What CPython wrote for the same data; null if there is no such thing.</param>
    public abstract Preparation Prepare(int count, IReadOnlyList<Peer> peers, Func<string, bool> takesPart, byte[]? pythonPickle);
}
