using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>Reads the declarations of one file off its syntax, with the words by which they come to others.</summary>
/// <param name="context">Stands for the file, its usings and directives.</param>
/// <param name="contextWords">The words of the usings.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class DeclarationReader(Fingerprint context, ulong[] contextWords, CancellationToken cancellation)
{
    private const string Program = "Program";

    public List<Declaration> Declarations { get; } = [];

    /// <summary>The words for the file's types, and for those that attributes of the assembly name.</summary>
    public HashSet<ulong> JudgedWords { get; } = [];

    public void Add(SyntaxList<MemberDeclarationSyntax> members, string space)
    {
        foreach (var member in members)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    Add(inner.Members, AddNamespace(inner.Name, space));
                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                    AddType(new DeclaredType(member, context.Then(space), cancellation), space);
                    break;
                case GlobalStatementSyntax:
                    // Nobody outside sees more of them than that the type exists.
                    Declarations.Add(new(Words.Of(Program), default(Fingerprint).Then(Program), []));
                    break;
                default:
                    AddEverywhere([member], space);
                    break;
            }
        }
    }

    /// <summary>What is seen without a name.</summary>
    public void AddEverywhere(IReadOnlyList<SyntaxNode> nodes, string space)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        var tokens = nodes.SelectMany(node => VisibleTokens.Of(node, cancellation)).ToList();
        var text = tokens.Aggregate(context.Then(space), (text, token) => text.Then(token.Text));
        ulong[] words = [.. Words.Identifiers(tokens).Concat(WordsAround(space)).Distinct()];

        // An alias stands for a type wherever one is named, as a base too.
        Declarations.Add(new(Words.Everywhere, text, words)
        {
            Contents = nodes[0] is UsingDirectiveSyntax ? new(text, words, [], isListedByUsers: false) : null,
        });
        JudgedWords.UnionWith(words);
    }

    /// <summary>A namespace is there or not: what stands in it is declared by itself.</summary>
    private string AddNamespace(NameSyntax name, string space)
    {
        foreach (var part in name.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            space = $"{space}.{part.ValueText}";
            Declarations.Add(new(Words.Of(part.ValueText), default(Fingerprint).Then(space), []));
            Declarations.Add(new(Words.AnyCaseOf(part.ValueText), default(Fingerprint).Then(space), []));
        }

        return space;
    }

    /// <summary>A type with the types in it, and each of their members that code has to name.</summary>
    private void AddType(DeclaredType type, string space)
    {
        ulong[] names = IsOfPlatform(space) ? [Words.Everywhere] : [.. type.Names];
        ulong[] words = [.. type.SurfaceWords.Concat(WordsAround(space)).Concat(type.Spelled.Select(Words.AnyCaseOf)).Distinct()];
        ulong[] listed = [.. type.ListedWords.Concat(contextWords).Distinct()];
        ulong[] owner = [names[0]];
        var members = type.Members.SelectMany(member => member.Declarations(owner, type.IsInParts)).ToList();
        ulong[] memberWords = [.. members.SelectMany(member => member.Words).Distinct()];
        var contents = new TypeContents(type.Text, listed, memberWords, type.IsGeneric || names[0] == Words.Everywhere);
        Declarations.AddRange(members);
        Declarations.AddRange(names.Select(name => new Declaration(name, type.Surface, words) { Contents = contents }));
        Declarations.AddRange(type.Spelled.Select(name => new Declaration(Words.AnyCaseOf(name), default(Fingerprint).Then(space).Then(name), [])));
        if (type.IsInParts)
        {
            // A function that captures a parameter of the type shares it with members of other parts that mention it, which nothing else leads to.
            Declarations.Add(new(Words.PartsOf(type.Spelled[0]), Fingerprint.OfSet(memberWords.Except(owner)), []));
        }

        JudgedWords.UnionWith(names);
    }

    private IEnumerable<ulong> WordsAround(string space) =>
        contextWords.Concat(space.Split('.').SelectMany(static part => new[] { Words.Of(part), Words.AnyCaseOf(part) }));

    /// <summary>The compiler, and the generator, look up types of these namespaces by themselves.</summary>
    private static bool IsOfPlatform(string space) =>
        space is ".System" or ".Microsoft.CodeAnalysis" or ".CloudPickle" or "." + KnownNames.GeneratedNamespace or "." + KnownNames.BuiltinNamespace ||
        space.StartsWith(".System.", StringComparison.Ordinal);
}
