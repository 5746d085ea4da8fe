namespace CloudPickle.Benchmarks.Workloads;

/// <summary>One thing whose time is taken.</summary>
/// <param name="Peer">Who does it.</param>
/// <param name="Name"><c>dumps</c> or <c>loads</c>.</param>
/// <param name="Bytes">The size of the output, or of the input.</param>
/// <param name="Run">Does it once and returns the result, so that nothing can be optimised away.</param>
internal sealed record Operation(string Peer, string Name, int Bytes, Func<object?> Run);
