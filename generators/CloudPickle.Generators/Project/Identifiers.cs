using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Generators.Project;

/// <summary>Names of emitted classes, variables and files: readable, and unique without knowing of each other.</summary>
internal static class Identifiers
{
    private const int LongestName = 100;

    // A memo, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> CaseTwins = new();

    /// <summary><c>Shop_Order_Reducer</c>. A hash follows where dots turned into underscores would not be unique.</summary>
    public static string ReducerClass(INamedTypeSymbol type, EmissionPlace place)
    {
        if (place.Container is not null)
        {
            var outside = place.Container.SameAs(type) ? 0 : Parts(place.Container).Count;
            return string.Join("_", Parts(type).Skip(outside)) + "_Reducer";
        }

        var parts = Parts(type);
        var name = string.Join("_", parts);
        var isAmbiguous = name.Length > LongestName || parts.Any(p => p.Contains('_')) || type.ContainingType?.IsGenericType == true;
        return isAmbiguous ? $"{Shorten(name)}_{Hash(UniqueName(type))}_Reducer" : name + "_Reducer";
    }

    /// <summary><c>Shop.Order.g.cs</c>. A hash follows where another name differs in case only.</summary>
    public static string HintName(INamedTypeSymbol type)
    {
        var name = string.Join(".", Parts(type)) + (type.Arity == 0 ? "" : $"{{{string.Join(",", type.TypeParameters.Select(p => p.Name))}}}");
        var isAmbiguous = name.Length > LongestName || type.ContainingType?.IsGenericType == true || HasCaseTwin(type);
        return isAmbiguous ? $"{Shorten(name)}-{Hash(UniqueName(type))}.g.cs" : name + ".g.cs";
    }

    /// <summary><c>Order</c> becomes <c>order</c>; a name that cannot serve as a variable becomes <c>value</c>.</summary>
    public static string Variable(string typeName)
    {
        var name = char.ToLowerInvariant(typeName[0]) + typeName.Substring(1);
        return name == typeName || name is "pickler" or "unpickler" or "session" or "state" or "member" or "members" or "reader" || Escape(name) != name ? "value" : name;
    }

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    public static string Namespace(INamespaceSymbol space) =>
        space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    /// <summary>Turns an assembly's name into an identifier; a hash follows where characters were lost.</summary>
    public static string FromAssemblyName(string name)
    {
        var text = new StringBuilder();
        var isLossy = name.Contains('_');
        foreach (var c in name)
        {
            var isPart = SyntaxFacts.IsIdentifierPartCharacter(c);
            isLossy |= !isPart && c != '.';
            text.Append(isPart ? c : '_');
        }

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return isLossy ? $"{text}_{Hash(name)}" : text.ToString();
    }

    private static string Shorten(string name) => name.Length > LongestName ? name.Substring(0, LongestName) : name;

    public static List<string> Parts(INamedTypeSymbol type)
    {
        var parts = new List<string>();
        for (ISymbol? symbol = type; symbol is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; symbol = symbol.ContainingSymbol)
        {
            parts.Insert(0, symbol.Name);
        }

        return parts;
    }

    private static string UniqueName(INamedTypeSymbol type) => type.OriginalDefinition.Qualified();

    public static bool HasCaseTwin(INamedTypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; symbol = symbol.ContainingSymbol)
        {
            if (symbol.ContainingSymbol is INamespaceOrTypeSymbol parent && CaseTwins.GetValue(parent, CaseTwinsIn).Contains(symbol.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> CaseTwinsIn(INamespaceOrTypeSymbol parent) => new(
        parent.GetMembers().OfType<INamespaceOrTypeSymbol>().Select(m => m.Name).Distinct()
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(twins => twins.Skip(1).Any()).SelectMany(twins => twins),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>FNV-1a over the name's UTF-16 units: the same on every machine and in every process.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
