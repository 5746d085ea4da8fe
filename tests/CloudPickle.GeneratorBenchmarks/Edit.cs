namespace CloudPickle.GeneratorBenchmarks;

/// <summary>What a user does to one file.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Source">The text of a file after the n-th such edit.</param>
/// <param name="Files">The files that are edited, in turn.</param>
/// <param name="Emitted">How many of the generator's files may change.</param>
internal sealed record Edit(string Name, Func<int, int, string> Source, int[] Files, int Emitted)
{
    /// <summary>The edits that are measured.</summary>
    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a method body, in a file with a type", Body, Numbers(0), 0),
        new("a method body, in a file with a closure", Body, Numbers(1), 1), // the interceptors name positions and checksums of files
        new("a comment, in a file with a type", static (file, n) => SyntheticSolution.Source(file, $" // {n}"), Numbers(0), 0),
        new("a member added to a type", static (file, n) => SyntheticSolution.Source(file, member: $"    public int Added{n} {{ get; set; }}"), Numbers(0), 1),
    ];

    private static string Body(int file, int n) => SyntheticSolution.Source(file, $"\n        Console.WriteLine({n});");

    private static int[] Numbers(int first) => [.. Enumerable.Range(0, SyntheticSolution.Files / 2).Select(i => first + (2 * i))];
}
