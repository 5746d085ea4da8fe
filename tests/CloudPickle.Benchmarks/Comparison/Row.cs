namespace CloudPickle.Benchmarks.Comparison;

/// <summary>One workload in the table.</summary>
/// <param name="Workload">Its name.</param>
/// <param name="Count">Its number of elements.</param>
/// <param name="Title">What a reader sees.</param>
/// <param name="Targets">What is to be reached.</param>
internal sealed record Row(string Workload, int Count, string Title, params IReadOnlyList<Target> Targets)
{
    /// <summary>Whether the one-minute run has it.</summary>
    public bool IsQuick { get; init; } = true;

    /// <summary>Ahead-of-time compiled code against the JIT's, for every row.</summary>
    public static IReadOnlyList<Target> NativeTargets { get; } =
    [
        new("dumps", "CloudPickle", 1.25) { Subject = "CloudPickle (native)" },
        new("loads", "CloudPickle", 1.25) { Subject = "CloudPickle (native)" },
    ];

    /// <summary>Those that a target compares; empty if there is no target.</summary>
    public IReadOnlyCollection<string> TargetedPeers => [.. Targets.SelectMany(target => new[] { target.Subject, target.Against }).Distinct()];
}
