using System.Text;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.CodeFixes.Planning;

/// <summary>Makes names, and lists them in titles.</summary>
internal static class Names
{
    /// <summary><c>'A', 'B' and 'C'</c></summary>
    public static string Join(IEnumerable<ISymbol> symbols)
    {
        var quoted = symbols.Select(s => $"'{s.Short()}'").ToList();
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.Take(quoted.Count - 1))} and {quoted[quoted.Count - 1]}";
    }

    /// <summary>The name of a local with the value of a member: <c>_count</c>, <c>s_count</c> and <c>Count</c> become <c>count</c>.</summary>
    public static string Local(string member)
    {
        var bare = member.StartsWith("s_", StringComparison.Ordinal) || member.StartsWith("m_", StringComparison.Ordinal) ? member.Substring(2) : member.TrimStart('_');
        var name = bare.Length == 0 ? member : char.ToLowerInvariant(bare[0]) + bare.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : name + "Value";
    }

    /// <summary><c>SendLater</c> becomes <c>send-later</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name.TrimStart('.').Where(c => char.IsLetterOrDigit(c)))
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.Length == 0 ? "closure" : text.ToString();
    }

    /// <summary>The name, or the name with the first number from two on that is not taken.</summary>
    public static string Free(string name, Func<string, bool> isTaken, string separator = "")
    {
        var free = name;
        for (var i = 2; isTaken(free); i++)
        {
            free = $"{name}{separator}{i}";
        }

        return free;
    }

    /// <summary>The names that are written anywhere in a piece of code.</summary>
    public static HashSet<string> In(SyntaxNode code) =>
        [.. code.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText)];
}
