namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The NativeAOT hello world with one annotated type, and the same without the package.</summary>
internal sealed record BinarySize(long With, long Without)
{
    /// <summary>What the package may add.</summary>
    public const long Target = 400_000;

    public long Added => With - Without;

    public bool IsMet => Added <= Target;

    /// <summary>Reads the published programs.</summary>
    /// <param name="published">The folder of <c>compare</c>.</param>
    public static BinarySize Of(string published) => new(
        new FileInfo(Path.Combine(published, "hello", "CloudPickle.Benchmarks.Hello")).Length,
        new FileInfo(Path.Combine(published, "hello-without", "CloudPickle.Benchmarks.Hello")).Length);
}
