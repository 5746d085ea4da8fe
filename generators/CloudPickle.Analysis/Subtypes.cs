using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Checks the types that <c>[PicklableSubtype]</c> names.</summary>
internal static class Subtypes
{
    public static bool IsSubtype(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        var definition = type.OriginalDefinition;
        for (var b = definition.BaseType; b is not null; b = b.BaseType)
        {
            if (b.OriginalDefinition.SameAs(ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return definition.AllInterfaces.Any(i => i.OriginalDefinition.SameAs(ancestor.OriginalDefinition));
    }
}
