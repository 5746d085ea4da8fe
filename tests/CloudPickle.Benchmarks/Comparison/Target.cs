namespace CloudPickle.Benchmarks.Comparison;

/// <summary>A ratio of times to reach.</summary>
/// <param name="Operation"><c>dumps</c> or <c>loads</c>.</param>
/// <param name="Against">The peer whose time is the measure.</param>
/// <param name="AtMost">Our time divided by the peer's.</param>
internal sealed record Target(string Operation, string Against, double AtMost)
{
    /// <summary>Which of our ways is meant.</summary>
    public string Subject { get; init; } = "CloudPickle";

    /// <summary>In place of a peer's time, a time in nanoseconds; <see cref="Against"/> says it for readers.</summary>
    public double? Nanoseconds { get; init; }
}
