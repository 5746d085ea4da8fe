using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Tells types of many values from types of one.</summary>
internal static class Collections
{
    /// <summary>Arrays and everything that can be enumerated, but strings.</summary>
    public static bool IsCollection(ITypeSymbol type) => type.SpecialType != SpecialType.System_String &&
        (type is IArrayTypeSymbol || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));
}
