namespace CloudPickle.Benchmarks.Workloads;

/// <summary>What one library does with one type: the two operations that are measured.</summary>
/// <param name="Dumps">A value to a new array.</param>
/// <param name="Loads">The array to a new value.</param>
internal sealed record Codec<T>(Func<T, byte[]> Dumps, Func<byte[], T> Loads);
