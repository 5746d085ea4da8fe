namespace CloudPickle.Benchmarks.Comparison;

/// <summary>
/// The NativeAOT hello world with one annotated type: as it is by default, without Python's library (CloudPicklePythonLibrary), and without the package.
/// </summary>
internal sealed record BinarySize(long With, long WithoutLibrary, long Without)
{
    /// <summary>What the package may add.</summary>
    public const long Target = 400_000;

    public long Added => With - Without;

    public long AddedWithoutLibrary => WithoutLibrary - Without;

    public bool IsMet => Added <= Target;

    /// <summary>Reads the published programs.</summary>
    /// <param name="published">The folder of <c>compare</c>.</param>
    public static BinarySize Of(string published) => new(LengthOf(published, "hello"), LengthOf(published, "hello-without-library"), LengthOf(published, "hello-without"));

    private static long LengthOf(string published, string hello) => new FileInfo(Path.Combine(published, hello, "CloudPickle.Benchmarks.Hello")).Length;
}
