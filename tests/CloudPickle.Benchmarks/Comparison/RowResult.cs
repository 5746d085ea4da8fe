namespace CloudPickle.Benchmarks.Comparison;

/// <summary>What was measured in one row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Series">Every operation of every peer.</param>
/// <param name="Failures">Who could not do it, with the reason.</param>
internal sealed record RowResult(Row Row, IReadOnlyList<Series> Series, IReadOnlyList<string> Failures)
{
    /// <summary>The verdicts on the row's targets whose peers took part.</summary>
    public IEnumerable<Verdict> Verdicts =>
        from target in Row.Targets.Concat(Comparison.Row.NativeTargets)
        let ours = Find(target.Subject, target.Operation)
        let theirs = ours is null || target.Nanoseconds is not { } fixedTime ? Find(target.Against, target.Operation) : ours.Constant(fixedTime)
        where ours is not null && theirs is not null
        select new Verdict(Row, target, Ratio.Of(ours, theirs));

    public Series? Find(string peer, string operation) => Series.FirstOrDefault(series => series.Peer == peer && series.Operation == operation);
}
