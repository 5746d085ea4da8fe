namespace CloudPickle.Testing.Toolchain;

/// <summary>Where the sources are that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The configuration that the tests were built in, and so everything that they refer to.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>A path in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "CloudPickle.Generators.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests must run from a folder inside the repository.");
    }
}
