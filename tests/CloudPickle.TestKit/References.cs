using Microsoft.CodeAnalysis;

namespace CloudPickle.TestKit;

/// <summary>The assemblies that test sources are compiled against: the running platform and CloudPickle.</summary>
public static class References
{
    /// <summary>All of them. No reference assemblies are downloaded.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = Load();

    private static List<MetadataReference> Load()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file &&
                (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll"))
            .Order(StringComparer.Ordinal);
        return [.. platform.Append(typeof(PicklableAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
