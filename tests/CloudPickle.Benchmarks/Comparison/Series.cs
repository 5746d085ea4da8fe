namespace CloudPickle.Benchmarks.Comparison;

/// <summary>All samples of one operation of one peer, a sample a round.</summary>
internal sealed record Series(string Peer, string Operation, long Bytes, IReadOnlyList<Sample> Rounds)
{
    /// <summary>The median over the rounds.</summary>
    public double Nanoseconds => Statistics.Median(Rounds.Select(sample => sample.Nanoseconds));

    /// <summary>A series of as many rounds that took a given time.</summary>
    public Series Constant(double nanoseconds) => this with { Rounds = [.. Rounds.Select(_ => new Sample(nanoseconds, 0))] };

    public long AllocatedBytes => (long)Statistics.Median(Rounds.Select(sample => (double)sample.AllocatedBytes));
}
