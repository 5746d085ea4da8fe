using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis;

/// <summary>Finds the constructor that a type declaration's own parameter list declares.</summary>
internal static class PrimaryConstructor
{
    public static IMethodSymbol? Of(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null })
            {
                return constructor;
            }
        }

        return type.IsRecord && type.DeclaringSyntaxReferences.IsEmpty ? InMetadata(type) : null;
    }

    /// <summary>A compiled record does not say which constructor was the primary one; its <c>Deconstruct</c> has the same parameters.</summary>
    private static IMethodSymbol? InMetadata(INamedTypeSymbol type)
    {
        foreach (var deconstruct in type.GetMembers("Deconstruct").OfType<IMethodSymbol>().Where(m => m.Has(KnownNames.CompilerGenerated)))
        {
            foreach (var constructor in type.InstanceConstructors)
            {
                if (constructor.Parameters.Select(p => p.Name).SequenceEqual(deconstruct.Parameters.Select(p => p.Name)))
                {
                    return constructor;
                }
            }
        }

        return null;
    }
}
