namespace CloudPickle.Benchmarks.Workloads;

/// <summary>A workload that is ready.</summary>
/// <param name="Operations">What can be measured.</param>
/// <param name="Failures">Peers that cannot do it, with the reason.</param>
internal sealed record Preparation(IReadOnlyList<Operation> Operations, IReadOnlyList<(string Peer, string Reason)> Failures);
