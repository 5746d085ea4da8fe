using System.Text;
using CloudPickle.ExecutionTests;
using CloudPickle.Testing.Toolchain;

namespace CloudPickle.DriftTests;

/// <summary>The programs that exchange closures.</summary>
internal static class Programs
{
    /// <summary>Where a program was built.</summary>
    /// <param name="name">The name of its project.</param>
    /// <param name="configuration">The configuration; null for that of this test run.</param>
    public static string PathOf(string name, string? configuration = null) =>
        Repository.PathOf("tests", name, "bin", configuration ?? Repository.Configuration, "net10.0", name + ".dll");

    /// <summary>Asks one of the two versions.</summary>
    /// <param name="version">1 or 2.</param>
    /// <param name="command">What to do.</param>
    /// <param name="lines">What with, by name.</param>
    /// <returns>The answers by name.</returns>
    public static async Task<Dictionary<string, string>> AskVersion(int version, string command, IReadOnlyDictionary<string, string>? lines = null)
    {
        var request = string.Concat((lines ?? new Dictionary<string, string>()).Select(line => $"{line.Key}|{line.Value}\n"));
        var answer = await PeerProcess.Ask(PathOf($"CloudPickle.DriftTests.V{version}"), command, Encoding.UTF8.GetBytes(request));
        return Encoding.UTF8.GetString(answer).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
