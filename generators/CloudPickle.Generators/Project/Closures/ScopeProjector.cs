using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Copies the namespaces around a site and their using directives: the same extension methods must be found.</summary>
internal static class ScopeProjector
{
    public static EquatableArray<ScopeModel> Around(SyntaxNode site)
    {
        var scopes = new List<ScopeModel>();
        foreach (var node in site.Ancestors())
        {
            if (node is BaseNamespaceDeclarationSyntax space)
            {
                scopes.Insert(0, new(Text(space.Name), Usings(space.Usings)));
            }
            else if (node is CompilationUnitSyntax unit)
            {
                scopes.Insert(0, new("", Usings(unit.Usings)));
            }
        }

        return scopes.ToEquatableArray();
    }

    /// <summary>Aliases are left out: the code names what they stand for.</summary>
    private static EquatableArray<string> Usings(SyntaxList<UsingDirectiveSyntax> usings) => usings
        .Where(u => u.GlobalKeyword.IsKind(SyntaxKind.None) && u.Alias is null && u.UnsafeKeyword.IsKind(SyntaxKind.None))
        .Select(u => $"using {(u.StaticKeyword.IsKind(SyntaxKind.None) ? "" : "static ")}{Text(u.NamespaceOrType)};").ToEquatableArray();

    private static string Text(SyntaxNode name) => string.Concat(name.DescendantTokens().Select(t => t.IsKind(SyntaxKind.CommaToken) ? ", " : t.Text));
}
