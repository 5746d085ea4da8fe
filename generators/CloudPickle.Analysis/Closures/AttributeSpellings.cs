using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// How one file spells <c>[PicklableClosure]</c>: bare, with <c>Attribute</c>, qualified, or by an alias. Nothing is bound, so a name may be
/// found that means something else; the call is bound then.
/// </summary>
internal sealed class AttributeSpellings
{
    private const string Name = "PicklableClosure";
    private const string Suffix = "Attribute";

    private static readonly AttributeSpellings None = new([], []);

    private AttributeSpellings(string[] methods, string[] globalAliases) => (Methods, GlobalAliases) = (methods, globalAliases);

    /// <summary>The names of methods with a marked parameter.</summary>
    public string[] Methods { get; }

    /// <summary>What other files may call the attribute, too.</summary>
    public string[] GlobalAliases { get; }

    public static AttributeSpellings InTree(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!tree.GetText(cancellation).ToString().Contains(Name))
        {
            return None;
        }

        var root = tree.GetRoot(cancellation);
        var aliases = root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Where(u => u.Alias is not null && u.NamespaceOrType is NameSyntax name && LastName(name) == Name + Suffix).ToList();
        var spellings = new HashSet<string>(aliases.Select(AliasOf), StringComparer.Ordinal) { Name, Name + Suffix };
        return new(
            [.. MethodsIn(root, spellings)],
            [.. aliases.Where(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(AliasOf)]);
    }

    /// <summary>The names of methods with a parameter that has an attribute of one of these names.</summary>
    public static IEnumerable<string> MethodsIn(SyntaxTree tree, ICollection<string> spellings, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return spellings.Any(s => text.Contains(s) || text.Contains(WithoutSuffix(s))) ? MethodsIn(tree.GetRoot(cancellation), spellings) : [];
    }

    private static IEnumerable<string> MethodsIn(SyntaxNode root, ICollection<string> spellings) => root.DescendantNodes().OfType<AttributeSyntax>()
        .Where(a => LastName(a.Name) is var name && (spellings.Contains(name) || spellings.Contains(name + Suffix)))
        .Select(a => a.Parent?.Parent?.Parent?.Parent switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => "",
        })
        .Where(name => name.Length > 0).Distinct();

    private static string AliasOf(UsingDirectiveSyntax directive) => directive.Alias!.Name.Identifier.ValueText;

    private static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
