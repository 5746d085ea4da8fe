namespace CloudPickle.Benchmarks.Comparison;

/// <summary>How much time a run takes.</summary>
/// <param name="Rounds">How often each cell is visited.</param>
/// <param name="Milliseconds">How long a visit repeats its operation.</param>
/// <param name="WarmUpMilliseconds">How long a cell runs before the first round.</param>
internal sealed record Pace(int Rounds, int Milliseconds, int WarmUpMilliseconds)
{
    public static Pace Full { get; } = new(7, 90, 300);

    public static Pace Quick { get; } = new(3, 40, 200);
}
