using System.Runtime.CompilerServices;

namespace CloudPickle.Analyzers.Tests.Documentation;

/// <summary>Files of the repository that tests read.</summary>
internal static class SourceTree
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>The path of a file or folder, given from the repository's root.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file, with line feeds.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string Here([CallerFilePath] string path = "") => path;
}
