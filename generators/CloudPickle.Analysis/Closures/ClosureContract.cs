namespace CloudPickle.Analysis.Closures;

/// <summary>
/// The file <c>cloudpickle.closures.txt</c> that users may check in: every closure that the project can pickle, so that a review shows which
/// of them a change breaks. The generator writes it, and an analyzer compares it where the build must not change files.
/// </summary>
internal static class ClosureContract
{
    public const string FileName = "cloudpickle.closures.txt";

    private const string CodeIndent = "  ";
    private const string CaptureIndent = "    ";

    private static readonly string[] Header =
    [
        "# The closures of this project that can be pickled: site, hash and delegate type, captures. The build keeps this file up to date.",
        "# A pickled closure runs only where its site has its hash. A pinned one runs where its name is, with the captures by name.",
    ];

    /// <summary>The lines of the file, sorted.</summary>
    public static IEnumerable<string> Lines(IEnumerable<ContractEntry> entries)
    {
        foreach (var line in Header)
        {
            yield return line;
        }

        var sorted = entries.Distinct()
            .OrderBy(e => e.Site, StringComparer.Ordinal).ThenBy(e => e.Code, StringComparer.Ordinal).ThenBy(e => e.Captures, StringComparer.Ordinal);
        foreach (var site in sorted.GroupBy(e => e.Site, StringComparer.Ordinal))
        {
            yield return "";
            yield return site.Key;
            foreach (var entry in site)
            {
                yield return CodeIndent + entry.Code;
                foreach (var capture in entry.Captures.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return CaptureIndent + capture;
                }
            }
        }
    }

    /// <summary>Reads the lines of a file, with the index of the line that begins each closure.</summary>
    public static IReadOnlyList<(ContractEntry Entry, int Line)> Parse(IEnumerable<string> lines)
    {
        var entries = new List<(ContractEntry Entry, int Line)>();
        var site = "";
        var index = -1;
        foreach (var text in lines)
        {
            index++;
            var line = text.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!line.StartsWith(CodeIndent, StringComparison.Ordinal))
            {
                site = line;
            }
            else if (!line.StartsWith(CaptureIndent, StringComparison.Ordinal))
            {
                entries.Add((new(site, line.Trim(), ""), index));
            }
            else if (entries.Count > 0)
            {
                var (entry, start) = entries[entries.Count - 1];
                entries[entries.Count - 1] = (entry with { Captures = (entry.Captures.Length == 0 ? "" : entry.Captures + "\n") + line.Trim() }, start);
            }
        }

        return entries;
    }
}
