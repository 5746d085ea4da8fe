using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace CloudPickle.TestKit;

/// <summary>
/// Compares emitted files with <c>Snapshots/Class.Method#Hint.verified.cs</c> next to the test, the names that
/// Verify.SourceGenerators uses. Set CLOUDPICKLE_UPDATE_SNAPSHOTS=1 to accept what is emitted now.
/// </summary>
public static partial class Snapshot
{
    /// <summary>Compares every emitted file.</summary>
    /// <exception cref="InvalidOperationException">Updating was asked for on a build server.</exception>
    public static void Match(GeneratorResult result, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}#";
        var actual = result.Files.ToDictionary(f => prefix + Path.GetFileNameWithoutExtension(f.Key), f => CallSite().Replace(f.Value, "InterceptsLocation($1, \"…\")"));
        if (IsUpdating())
        {
            Update(folder, prefix, actual);
        }

        var expected = Expected(folder, prefix);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in actual)
        {
            if (expected[name] != text)
            {
                File.WriteAllText(Path.Combine(folder, name + ".received.cs"), text);
            }

            Assert.Equal(expected[name], text);
        }
    }

    /// <summary>Locations of calls hash the whole text of the file.</summary>
    [GeneratedRegex("InterceptsLocation\\(([0-9]+), \"[^\"]+\"\\)")]
    private static partial Regex CallSite();

    /// <summary>Whether files that tests compare are written instead.</summary>
    /// <exception cref="InvalidOperationException">Updating was asked for on a build server.</exception>
    public static bool IsUpdating()
    {
        var isAsked = Environment.GetEnvironmentVariable("CLOUDPICKLE_UPDATE_SNAPSHOTS") == "1";
        return isAsked && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException("CLOUDPICKLE_UPDATE_SNAPSHOTS must not be set on a build server: it would accept any output.")
            : isAsked;
    }

    private static Dictionary<string, string> Expected(string folder, string prefix) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, prefix + "*.verified.cs").ToDictionary(
            f => Path.GetFileName(f)[..^".verified.cs".Length], f => File.ReadAllText(f).ReplaceLineEndings("\n"))
        : [];

    private static void Update(string folder, string prefix, Dictionary<string, string> actual)
    {
        Directory.CreateDirectory(folder);
        foreach (var stale in Directory.EnumerateFiles(folder, prefix + "*.cs"))
        {
            File.Delete(stale);
        }

        foreach (var (name, text) in actual)
        {
            File.WriteAllText(Path.Combine(folder, name + ".verified.cs"), text);
        }
    }
}
