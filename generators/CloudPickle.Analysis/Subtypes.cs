using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Asks which types a value can turn out to be.</summary>
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

    /// <summary>The picklable base or interface that values of a type pass for, or null.</summary>
    public static INamedTypeSymbol? AnnotatedAncestor(INamedTypeSymbol type, KnownSymbols known)
    {
        for (var b = type.BaseType; b is { SpecialType: SpecialType.None }; b = b.BaseType)
        {
            if (known.SettingsOf(b) is not null)
            {
                return b;
            }
        }

        return type.Interfaces.FirstOrDefault(i => i.OriginalDefinition.Has(KnownNames.Picklable));
    }
}
