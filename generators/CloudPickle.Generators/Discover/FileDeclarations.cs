using System.Runtime.CompilerServices;
using System.Text;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>What one file declares, and every word by which it can come to what others declare.</summary>
internal sealed class FileDeclarations
{
    // A memo, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<SyntaxTree, FileDeclarations> OfTrees = new();

    /// <summary>Methods that code calls without naming them, and that can be extension methods.</summary>
    private static readonly HashSet<string> Unnamed = new(StringComparer.Ordinal)
    {
        "Add", "Cast", "Deconstruct", "GetAsyncEnumerator", "GetAwaiter", "GetEnumerator", "GetPinnableReference", "GroupBy", "GroupJoin", "Join", "OrderBy",
        "OrderByDescending", "Select", "SelectMany", "ThenBy", "ThenByDescending", "Where",
    };

    private readonly List<Declaration> _declarations = [];
    private readonly CancellationToken _cancellation;
    private readonly string _context;
    private readonly List<ulong> _contextWords;

    private FileDeclarations(SyntaxTree tree, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var usings = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is UsingDirectiveSyntax or ExternAliasDirectiveSyntax).ToList();
        _contextWords = [.. usings.SelectMany(directive => Words.Identifiers(directive.DescendantTokens()))];
        _context = string.Join("\n", usings.Select(TokensOf).Concat(DirectivesIn(root)).Prepend(tree.FilePath));
        AllWords = [.. Words.In(tree, cancellation).Append(Words.Of("Program")).Distinct()];
        AddEverywhere([.. root.AttributeLists, .. usings.Where(u => u is UsingDirectiveSyntax { GlobalKeyword.RawKind: not (int)SyntaxKind.None })], "");
        AddEverywhere([.. root.Externs], "");
        Add(root.Members, "");
    }

    /// <summary>All words of the file.</summary>
    public ulong[] AllWords { get; }

    public IReadOnlyList<Declaration> Declarations => _declarations;

    public static FileDeclarations Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!OfTrees.TryGetValue(tree, out var found))
        {
            found = new FileDeclarations(tree, cancellation);
            found = OfTrees.GetValue(tree, _ => found);
        }

        return found;
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members, string space)
    {
        foreach (var member in members)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    Add(inner.Members, AddNamespace(inner.Name, space));
                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax when !IsOfPlatform(space):
                    Add([.. NamesOf(member).Distinct()], [member], space);
                    break;
                case GlobalStatementSyntax:
                    Add([Words.Of("Program")], [member], space);
                    break;
                default:
                    AddEverywhere([member], space);
                    break;
            }
        }
    }

    /// <summary>A namespace is there or not: what stands in it is declared by itself.</summary>
    private string AddNamespace(NameSyntax name, string space)
    {
        foreach (var part in name.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            space = $"{space}.{part.ValueText}";
            _declarations.Add(new([Words.Of(part.ValueText)], [], space));
        }

        return space;
    }

    private void AddEverywhere(IReadOnlyList<SyntaxNode> nodes, string space)
    {
        if (nodes.Count > 0)
        {
            Add([Words.Everywhere], nodes, space);
        }
    }

    private void Add(ulong[] names, IReadOnlyList<SyntaxNode> nodes, string space)
    {
        var tokens = nodes.SelectMany(node => VisibleTokens.Of(node, _cancellation)).ToList();
        var text = new StringBuilder(_context).Append('\n').Append(space);
        tokens.ForEach(token => text.Append('\n').Append(token.Text));
        var mentions = Words.Identifiers(tokens).Concat(_contextWords).Concat(space.Split('.').Select(Words.Of)).Distinct();
        _declarations.Add(new(names, [.. mentions], Fingerprint.Of(text.ToString())));
    }

    /// <summary>The type, the types in it, the short names of attributes, and the members that extend other types.</summary>
    private static IEnumerable<ulong> NamesOf(SyntaxNode declaration)
    {
        foreach (var node in declaration.DescendantNodesAndSelf(static node => node is BaseTypeDeclarationSyntax))
        {
            switch (node)
            {
                case TypeDeclarationSyntax { Keyword.ValueText: "extension" } block:
                    foreach (var member in block.Members)
                    {
                        yield return ExtensionName(NameOf(member));
                    }

                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax when NameOf(node) is { } name:
                    yield return Words.Of(name);
                    if (name.EndsWith("Attribute", StringComparison.Ordinal))
                    {
                        yield return Words.Of(name.Substring(0, name.Length - "Attribute".Length));
                    }

                    break;
                case MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } method when modifiers.Any(SyntaxKind.ThisKeyword):
                    yield return ExtensionName(method.Identifier.ValueText);
                    break;
            }
        }
    }

    private static string? NameOf(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    private static ulong ExtensionName(string? name) => name is null || Unnamed.Contains(name) ? Words.Everywhere : Words.Of(name);

    /// <summary>The compiler, and the generator, look up types of these namespaces by themselves.</summary>
    private static bool IsOfPlatform(string space) =>
        space is ".System" or ".Microsoft.CodeAnalysis" or ".CloudPickle" or "." + KnownNames.GeneratedNamespace or "." + KnownNames.BuiltinNamespace ||
        space.StartsWith(".System.", StringComparison.Ordinal);

    private static string TokensOf(SyntaxNode node) => string.Join("\n", node.DescendantTokens().Select(token => token.Text));

    /// <summary><c>#nullable</c> says what a declaration means.</summary>
    private static IEnumerable<string> DirectivesIn(SyntaxNode root) => !root.ContainsDirectives ? [] :
        root.DescendantTrivia(node => node.ContainsDirectives).Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToFullString());
}
