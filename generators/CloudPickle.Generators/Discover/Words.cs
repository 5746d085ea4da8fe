using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>Names as numbers. Two names with one number are taken for one, which costs a judgement too many and never one too few.</summary>
internal static class Words
{
    /// <summary>The number of what is seen everywhere, without a name.</summary>
    public const ulong Everywhere = 0;

    private const ulong FirstHash = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(string word)
    {
        var hash = FirstHash;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The number of all names that differ from a word in case only, which must not meet in the name of an emitted file; that of no name.</summary>
    public static ulong AnyCaseOf(string word) => Of("~" + word.ToUpperInvariant());

    /// <summary>The number of what the members of a type mention that may be in several files.</summary>
    public static ulong PartsOf(string type) => Of("+" + type);

    /// <summary>At least the names in a file: every word of its text, where no name can be spelled otherwise.</summary>
    public static IEnumerable<ulong> In(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return IsSpelledOut(text) ? In(text) : Identifiers(tree.GetRoot(cancellation).DescendantTokens());
    }

    public static IEnumerable<ulong> Identifiers(IEnumerable<SyntaxToken> tokens) =>
        tokens.Where(IsLookedUp).Select(token => Of(token.ValueText));

    /// <summary>Whether a token is a name that the compiler looks up: not one that it declares, or that stands for a property in an attribute.</summary>
    public static bool IsLookedUp(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is not (
        MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or TypeParameterSyntax or TupleElementSyntax or
        IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: AttributeArgumentSyntax } });

    private static HashSet<ulong> In(string text)
    {
        var words = new HashSet<ulong>();
        for (var i = 0; i < text.Length; i++)
        {
            var hash = FirstHash;
            var start = i;
            for (; i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'); i++)
            {
                hash = (hash ^ text[i]) * Prime;
            }

            if (i > start)
            {
                words.Add(hash);
            }
        }

        return words;
    }

    /// <summary>No escapes, and no letters that are not plainly letters: marks and joiners are parts of names too, or left out of them.</summary>
    private static bool IsSpelledOut(string text)
    {
        if (text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c > '\u007f' && char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber or UnicodeCategory.Surrogate)
            {
                return false;
            }
        }

        return true;
    }
}
