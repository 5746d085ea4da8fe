namespace CloudPickle.Benchmarks.Comparison;

/// <summary>Where the benchmarks' source and the documentation are: found upwards from the program.</summary>
internal static class RepositoryFolder
{
    private static readonly Lazy<string> s_root = new(static () =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CloudPickle.Generators.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
    });

    public static string PathOf(params string[] parts) => Path.Combine([s_root.Value, .. parts]);
}
