using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Puts type arguments in the place of type parameters, as a closed type sees what its definition declares.</summary>
internal static class TypeSubstitution
{
    /// <summary>What a member of <paramref name="closed"/> is whose type the definition spells as <paramref name="type"/>.</summary>
    public static ITypeSymbol InMemberOf(INamedTypeSymbol closed, ITypeSymbol type, Compilation compilation) => Apply(
        type,
        compilation,
        parameter =>
        {
            for (INamedTypeSymbol? owner = closed; owner is not null; owner = owner.ContainingType)
            {
                if (parameter.ContainingSymbol.SameAs(owner.OriginalDefinition))
                {
                    return owner.TypeArguments[parameter.Ordinal];
                }
            }

            return parameter;
        });

    public static ITypeSymbol Apply(ITypeSymbol type, Compilation compilation, Func<ITypeParameterSymbol, ITypeSymbol> argumentOf) => type switch
    {
        ITypeParameterSymbol parameter => argumentOf(parameter),
        IArrayTypeSymbol array => compilation.CreateArrayTypeSymbol(Apply(array.ElementType, compilation, argumentOf), array.Rank),
        INamedTypeSymbol { IsUnboundGenericType: false } named => Apply(named, compilation, argumentOf),
        _ => type,
    };

    private static INamedTypeSymbol Apply(INamedTypeSymbol type, Compilation compilation, Func<ITypeParameterSymbol, ITypeSymbol> argumentOf)
    {
        if (!type.IsGenericType)
        {
            return type;
        }

        var open = type.ContainingType is { IsGenericType: true } outer
            ? Apply(outer, compilation, argumentOf).GetTypeMembers(type.Name, type.Arity).First(t => t.OriginalDefinition.SameAs(type.OriginalDefinition))
            : type.OriginalDefinition;
        return type.Arity == 0 ? open : open.Construct([.. type.TypeArguments.Select(a => Apply(a, compilation, argumentOf))]);
    }
}
