using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>The member of a type that a site stands in.</summary>
internal sealed class ClosureMember
{
    private const string EntryPoint = "Main";

    private static readonly SymbolDisplayFormat SiteFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private ClosureMember(INamedTypeSymbol type, string name, string site, SyntaxNode root)
    {
        Type = type;
        Name = name;
        Site = site;
        Root = root;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>A short name, fit for emitted names.</summary>
    public string Name { get; }

    /// <summary>Declaring type and member, as identities have it.</summary>
    public string Site { get; }

    /// <summary>The declaration in which variables of the site can be declared and written.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Null where no member is around the site, in an attribute for instance.</summary>
    public static ClosureMember? Of(SyntaxNode site, SemanticModel model, CancellationToken cancellation)
    {
        for (var node = site.Parent; node is not null; node = node.Parent)
        {
            var symbol = node switch
            {
                AttributeListSyntax => null,
                GlobalStatementSyntax => model.GetEnclosingSymbol(site.SpanStart, cancellation),
                VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or AccessorDeclarationSyntax or BaseMethodDeclarationSyntax or
                    BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax => model.GetDeclaredSymbol(node, cancellation),
                _ => null,
            };
            if (node is AttributeListSyntax)
            {
                return null;
            }

            if (symbol is not null)
            {
                return Of(symbol, node is AccessorDeclarationSyntax ? node.Parent!.Parent! : node, node);
            }
        }

        return null;
    }

    /// <summary>How a method is named in identities.</summary>
    public static string SiteOf(IMethodSymbol method) => method.ToDisplayString(SiteFormat);

    private static ClosureMember? Of(ISymbol symbol, SyntaxNode root, SyntaxNode node)
    {
        if (node is GlobalStatementSyntax)
        {
            while (symbol.ContainingSymbol is IMethodSymbol outer)
            {
                symbol = outer;
            }

            var program = symbol.ContainingType;
            return new(program, EntryPoint, $"{program.ToDisplayString(SiteFormat)}.{EntryPoint}", node.Parent!);
        }

        if (symbol is INamedTypeSymbol type)
        {
            return new(type, "Constructor", $"{type.ToDisplayString(SiteFormat)}.base", root); // arguments of a primary constructor's base
        }

        var site = symbol.ToDisplayString(SiteFormat);
        var name = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => "StaticConstructor",
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "Constructor",
            IMethodSymbol { AssociatedSymbol: { } property } => property.MetadataName,
            _ => symbol.MetadataName,
        };
        return new(symbol.ContainingType, name, symbol is IMethodSymbol { MethodKind: MethodKind.StaticConstructor } ? site + ".static" : site, root);
    }
}
