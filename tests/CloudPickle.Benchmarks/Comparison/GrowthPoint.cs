namespace CloudPickle.Benchmarks.Comparison;

/// <summary>One size of a growing input.</summary>
internal sealed record GrowthPoint(int Count, double Nanoseconds, long Bytes);
