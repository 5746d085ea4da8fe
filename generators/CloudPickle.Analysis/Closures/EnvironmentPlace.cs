using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>Decides which of the user's types an environment must be nested into.</summary>
internal static class EnvironmentPlace
{
    /// <summary>Private members and types can be named inside the type that the site stands in.</summary>
    public static bool TryFind(
        (ISymbol Symbol, SyntaxNode Use)? hidden,
        IReadOnlyList<CapturedVariable> captures,
        ClosureMember member,
        Compilation compilation,
        out INamedTypeSymbol? container,
        out ClosureRefusal? refusal)
    {
        container = null;
        refusal = null;
        if (hidden is null && captures.FirstOrDefault(c => !IsVisible(c.Type, compilation)) is { } capture)
        {
            hidden = (capture.Type, capture.Use);
        }

        if (hidden is not var (symbol, use))
        {
            return true;
        }

        for (var type = member.Type; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType || type.IsFileLocal || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            {
                refusal = new(ClosureReason.BodyCannotBeEmitted, use, $"it uses the private '{symbol.Short()}', and no code can be added to '{type.Short()}'; make '{symbol.Name}' internal");
                return false;
            }

            if (!EmissionPlace.IsPartial(type))
            {
                refusal = new(ClosureReason.PrivateInNonPartialType, use, symbol.Short(), type.Short());
                return false;
            }
        }

        container = member.Type;
        return true;
    }

    private static bool IsVisible(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => IsVisible(array.ElementType, compilation),
        INamedTypeSymbol { SpecialType: not SpecialType.None, IsGenericType: false } => true,
        _ => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly),
    };
}
