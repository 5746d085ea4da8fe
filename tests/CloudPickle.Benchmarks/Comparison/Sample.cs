namespace CloudPickle.Benchmarks.Comparison;

/// <summary>What one visit to a cell found.</summary>
/// <param name="Nanoseconds">The mean time of the operation during the visit.</param>
/// <param name="AllocatedBytes">What the operation allocated; 0 where the worker cannot tell.</param>
internal sealed record Sample(double Nanoseconds, long AllocatedBytes);
