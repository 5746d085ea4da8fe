namespace CloudPickle.Benchmarks.Comparison;

/// <summary>A target and what was reached.</summary>
internal sealed record Verdict(Row Row, Target Target, Ratio Ratio)
{
    public bool IsMet => Ratio.Median <= Target.AtMost;

    /// <summary>Row, operation and peer: a name over runs.</summary>
    public string Key => $"{Row.Workload} {Target.Operation} {Target.Subject} / {Target.Against}";
}
