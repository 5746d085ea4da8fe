using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis;

/// <summary>
/// Finds the primary constructor parameters that a class or struct captures: those used in a member's body. The compiler
/// keeps each in a private field <c>&lt;name&gt;P</c>, which is not among the type's members.
/// </summary>
internal static class CapturedParameters
{
    public static IEnumerable<IParameterSymbol> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (PrimaryConstructor.Of(type) is not { Parameters.Length: > 0 } constructor)
        {
            return [];
        }

        var captured = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration)
            {
                AddUses(declaration, constructor, compilation, captured, cancellation);
            }
        }

        return constructor.Parameters.Where(p => captured.Contains(p.Name));
    }

    private static void AddUses(
        TypeDeclarationSyntax declaration, IMethodSymbol constructor, Compilation compilation, HashSet<string> captured, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        foreach (var member in declaration.Members.Where(m => m is not BaseTypeDeclarationSyntax))
        {
            foreach (var name in member.DescendantNodes(n => !IsInitializer(n)).OfType<IdentifierNameSyntax>())
            {
                var text = name.Identifier.ValueText;
                if (captured.Contains(text) || !constructor.Parameters.Any(p => p.Name == text))
                {
                    continue;
                }

#pragma warning disable RS1030 // the shared analysis also runs in the generator; one type is looked at, not the whole tree
                model ??= compilation.GetSemanticModel(declaration.SyntaxTree);
#pragma warning restore RS1030
                if (model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol parameter &&
                    parameter.ContainingSymbol.SameAs(constructor.OriginalDefinition))
                {
                    captured.Add(text);
                }
            }
        }
    }

    /// <summary>An initialiser of a field or property runs inside the constructor and captures nothing.</summary>
    private static bool IsInitializer(SyntaxNode node) => node is EqualsValueClauseSyntax
    {
        Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax },
    };
}
