namespace CloudPickle.Benchmarks.Comparison;

/// <summary>
/// The time of one peer divided by another's. Both are measured in each round, one after the other, and divided there, so that what slows the
/// machine down for a while slows both.
/// </summary>
/// <param name="Median">The median of the rounds' ratios.</param>
/// <param name="Low">The first quartile.</param>
/// <param name="High">The third quartile.</param>
/// <param name="Best">The ratio of the shortest times.</param>
internal sealed record Ratio(double Median, double Low, double High, double Best)
{
    /// <summary>The lower of the two that a busy machine disturbs least.</summary>
    public double Steadiest => Math.Min(Median, Best);

    public static Ratio Of(Series subject, Series against)
    {
        var ratios = subject.Rounds.Zip(against.Rounds, static (ours, theirs) => ours.Nanoseconds / theirs.Nanoseconds).ToArray();
        return new Ratio(
            Statistics.Median(ratios),
            Statistics.Quantile(ratios, 0.25),
            Statistics.Quantile(ratios, 0.75),
            subject.Rounds.Min(sample => sample.Nanoseconds) / against.Rounds.Min(sample => sample.Nanoseconds));
    }
}
