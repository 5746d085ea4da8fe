using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>A type with the types in it, as its tokens have it: those of members that code has to name are told from all others, which are its surface.</summary>
internal sealed class DeclaredType
{
    private readonly MemberDeclarationSyntax _syntax;

    public DeclaredType(MemberDeclarationSyntax syntax, Fingerprint around, CancellationToken cancellation)
    {
        _syntax = syntax;
        Text = Surface = around;
        Members = [.. NamedMembers.In(syntax).Select(member => new DeclaredMember(member, around))];
        Spelled = [.. NamesIn(syntax).Distinct()];
        var next = 0;
        foreach (var token in VisibleTokens.Of(syntax, cancellation))
        {
            Text = Text.Then(token.Text);
            while (next < Members.Count && Members[next].EndsBefore(token))
            {
                next++;
            }

            if (next < Members.Count && Members[next].Contains(token))
            {
                Members[next].Add(token);
            }
            else
            {
                AddToSurface(token);
            }
        }
    }

    /// <summary>Stands for all of it.</summary>
    public Fingerprint Text { get; }

    /// <summary>Stands for what code sees that uses the type.</summary>
    public Fingerprint Surface { get; private set; }

    public HashSet<ulong> SurfaceWords { get; } = [];

    /// <summary>The words of bases and of attributes on types: the judge looks into what those name.</summary>
    public HashSet<ulong> ListedWords { get; } = [];

    public IReadOnlyList<DeclaredMember> Members { get; }

    /// <summary>The names of the type and of the types in it.</summary>
    public IReadOnlyList<string> Spelled { get; }

    /// <summary>The words by which code comes to it: attributes have short names, and some extensions apply without being named.</summary>
    public IEnumerable<ulong> Names
    {
        get
        {
            foreach (var name in Spelled)
            {
                yield return Words.Of(name);
                if (name.EndsWith("Attribute", StringComparison.Ordinal))
                {
                    yield return Words.Of(name.Substring(0, name.Length - "Attribute".Length));
                }
            }

            if (NamedMembers.HasUnnamedExtensions(_syntax))
            {
                yield return Words.Everywhere;
            }
        }
    }

    /// <summary>Whether it has type parameters, or a type in it has.</summary>
    public bool IsGeneric => TypesIn(_syntax).Any(static node => node is TypeDeclarationSyntax { TypeParameterList: not null });

    /// <summary>Whether it, or a type in it, may have members in other files.</summary>
    public bool IsInParts => TypesIn(_syntax).Any(static node => node is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private void AddToSurface(SyntaxToken token)
    {
        Surface = Surface.Then(token.Text);
        if (!Words.IsLookedUp(token))
        {
            return;
        }

        var word = Words.Of(token.ValueText);
        SurfaceWords.Add(word);
        if (IsListed(token))
        {
            ListedWords.Add(word);
        }
    }

    private static bool IsListed(SyntaxToken token)
    {
        for (var node = token.Parent; node is not (null or MemberDeclarationSyntax); node = node.Parent)
        {
            if (node is BaseListSyntax or AttributeListSyntax { Parent: BaseTypeDeclarationSyntax or DelegateDeclarationSyntax })
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<SyntaxNode> TypesIn(SyntaxNode declaration) => declaration.DescendantNodesAndSelf(static node => node is BaseTypeDeclarationSyntax);

    private static IEnumerable<string> NamesIn(SyntaxNode declaration) => TypesIn(declaration)
        .Select(static node => (node as BaseTypeDeclarationSyntax)?.Identifier.ValueText ?? (node as DelegateDeclarationSyntax)?.Identifier.ValueText)
        .OfType<string>();
}
