using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Judges the hand-written reducer that a type or member names.</summary>
internal static class CustomReducer
{
    /// <summary>Closes a reducer over a type's arguments: <c>BoxReducer&lt;&gt;</c> for <c>Box&lt;int&gt;</c>.</summary>
    public static INamedTypeSymbol? Close(ITypeSymbol? reducer, ITypeSymbol type) => reducer switch
    {
        INamedTypeSymbol { IsUnboundGenericType: true } open when type is INamedTypeSymbol named && open.Arity == named.Arity && named.Arity > 0 =>
            open.OriginalDefinition.Construct([.. named.TypeArguments]),
        INamedTypeSymbol { IsUnboundGenericType: false } closed => closed,
        _ => null,
    };

    /// <summary>Why the reducer cannot reduce the type, or null.</summary>
    public static string? FindFault(ITypeSymbol? named, ITypeSymbol type, KnownSymbols known)
    {
        if (named is null or { TypeKind: TypeKind.Error })
        {
            return "";
        }

        if (Close(named, type) is not { } reducer)
        {
            return "its type parameters are not those of the type";
        }

        if (!Reduces(reducer, type))
        {
            return $"it does not derive from Reducer<{type.InTypeOf()}>";
        }

        if (reducer.IsAbstract)
        {
            return "it is abstract";
        }

        if (!reducer.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
        {
            return "it has no constructor without parameters that generated code can call";
        }

        return SurrogateOf(reducer) is { } surrogate && (known.SettingsOf(surrogate) is not { Reducer: null } || surrogate.IsAbstract)
            ? $"its surrogate '{surrogate.Short()}' has no generated reducer; annotate that with [Picklable]"
            : null;
    }

    /// <summary>The stand-in of a surrogate reducer, or null.</summary>
    public static INamedTypeSymbol? SurrogateOf(INamedTypeSymbol reducer) =>
        Bases(reducer).FirstOrDefault(b => b.Arity == 2 && b.HasDottedName(KnownNames.SurrogateReducer))?.TypeArguments[1] as INamedTypeSymbol;

    private static bool Reduces(INamedTypeSymbol reducer, ITypeSymbol type) =>
        Bases(reducer).Any(b => b.Arity == 1 && b.HasDottedName(KnownNames.Reducer) && b.TypeArguments[0].SameAs(type));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var b = type.BaseType; b is not null; b = b.BaseType)
        {
            yield return b;
        }
    }
}
