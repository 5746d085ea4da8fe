using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Types;

/// <summary>Finds types whose values pass for picklable ones and are not.</summary>
internal static class InheritanceHints
{
    public static IEnumerable<Diagnostic> Of(INamedTypeSymbol type, KnownSymbols known)
    {
        if (!type.IsAbstract && !type.IsStatic && Subtypes.AnnotatedAncestor(type, known) is { } ancestor)
        {
            yield return Diagnostic.Create(Descriptors.UnannotatedSubtype, type.Locations[0], type.Short(), ancestor.Short(), Unbound(type).InTypeOf());
        }
    }

    private static INamedTypeSymbol Unbound(INamedTypeSymbol type) => type.IsGenericType ? type.ConstructUnboundGenericType() : type;
}
