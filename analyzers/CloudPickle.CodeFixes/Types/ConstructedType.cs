using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Finds the type that could not be created.</summary>
internal static class ConstructedType
{
    /// <summary>A constructor's parameter is reported, or the type itself.</summary>
    public static INamedTypeSymbol? At(FixTarget target) => target.Declared as INamedTypeSymbol ?? target.Declared?.ContainingType;
}
