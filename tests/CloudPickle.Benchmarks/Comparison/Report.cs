namespace CloudPickle.Benchmarks.Comparison;

/// <summary>Everything that one run found.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Rows">The table.</param>
/// <param name="Growth">Growing inputs; empty in a quick run.</param>
/// <param name="Parallel">Two threads; empty in a quick run.</param>
/// <param name="StartUp">New processes; empty in a quick run.</param>
/// <param name="Size">Native binaries; null if none were published.</param>
internal sealed record Report(
    string Machine,
    IReadOnlyList<RowResult> Rows,
    IReadOnlyList<GrowthResult> Growth,
    IReadOnlyList<ParallelResult> Parallel,
    IReadOnlyList<StartUpResult> StartUp,
    BinarySize? Size);
