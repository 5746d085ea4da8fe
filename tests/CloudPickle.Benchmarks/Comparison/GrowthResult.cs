namespace CloudPickle.Benchmarks.Comparison;

/// <summary>How the time of an operation grows with its input.</summary>
/// <param name="Workload">The data.</param>
/// <param name="Operation"><c>dumps</c> or <c>loads</c>.</param>
/// <param name="Points">The shortest time of a number of elements, ascending.</param>
internal sealed record GrowthResult(string Workload, string Operation, IReadOnlyList<GrowthPoint> Points)
{
    /// <summary>Twice the input, at most so many times the time.</summary>
    public const double Target = 2.2;

    /// <summary>The steepest step between two sizes, as the factor for twice the input.</summary>
    public double WorstDoubling => Points.Zip(
        Points.Skip(1),
        static (from, to) => Math.Pow(to.Nanoseconds / from.Nanoseconds, 1 / Math.Log2((double)to.Count / from.Count))).Max();

    public bool IsMet => WorstDoubling <= Target;
}
