using System.Text;

namespace CloudPickle.Analysis.Closures;

/// <summary>One closure in <c>cloudpickle.closures.txt</c>.</summary>
/// <param name="Site">The declaring type and member, or the pinned name.</param>
/// <param name="Code">The hash and the delegate's type; one line.</param>
/// <param name="Captures">The captures, one line each.</param>
internal sealed record ContractEntry(string Site, string Code, string Captures)
{
    private const string Pinned = "pinned";

    /// <param name="site">The site.</param>
    /// <param name="hash">The hash; empty for a pinned closure.</param>
    /// <param name="delegateType">The delegate's type.</param>
    /// <param name="captures">The captures in the order in which they travel.</param>
    public static ContractEntry Of(string site, string hash, string delegateType, IEnumerable<(string Name, string Type, bool IsCell)> captures) => new(
        OnOneLine(site),
        $"{(hash.Length == 0 ? Pinned : hash)} {delegateType}",
        string.Join("\n", captures.Select(c => $"{c.Name}: {c.Type}{(c.IsCell ? " (shared)" : "")}")));

    /// <summary>Site, hash and delegate type, for messages.</summary>
    public override string ToString() => $"'{Site}' ({Code})";

    /// <summary>Only a pinned name can hold anything but printable characters.</summary>
    private static string OnOneLine(string site)
    {
        var text = new StringBuilder(site.Length);
        foreach (var c in site)
        {
            text.Append(char.IsControl(c) || c == '\\' ? $"&#{(int)c};" : c.ToString());
        }

        return text.ToString();
    }
}
