using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>Tells the members that only the code of their own type can name from those that any code of the assembly can.</summary>
internal static class HiddenMembers
{
    /// <summary>Whether only the type around the site can use a member. An accessor counts where the member is written or read by it.</summary>
    public static bool Contains(ISymbol symbol, INamedTypeSymbol enclosingType, Compilation compilation)
    {
        var assembly = compilation.Assembly;
        var isHidden = !compilation.IsSymbolAccessibleWithin(symbol, assembly) || symbol switch
        {
            IPropertySymbol property => IsHidden(property.GetMethod) || IsHidden(property.SetMethod),
            IEventSymbol => symbol.ContainingType.SameAs(enclosingType),
            _ => false,
        };
        return isHidden && !IsAnonymous(symbol);

        bool IsHidden(IMethodSymbol? accessor) => accessor is not null && assembly.SameAs(accessor.ContainingAssembly) &&
            !compilation.IsSymbolAccessibleWithin(accessor, assembly);
    }

    private static bool IsAnonymous(ISymbol symbol) =>
        symbol is INamedTypeSymbol { IsAnonymousType: true } or { ContainingType.IsAnonymousType: true };
}
