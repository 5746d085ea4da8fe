using CloudPickle.Analysis;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>
/// Records the non-public state of a public type that other assemblies may derive from: reference assemblies drop private
/// fields. A field whose type an attribute cannot name is recorded as <c>void</c>, so that it is missed aloud.
/// </summary>
internal static class StateRecordProjector
{
    public static IEnumerable<StateRecordModel> Project(ReducibleType reducible, KnownSymbols known)
    {
        var type = reducible.Type;
        if (type.IsSealed || type.TypeKind != TypeKind.Class || !IsReachable(type))
        {
            yield break;
        }

        var members = reducible.Members.Count > 0 || !type.IsAbstract
            ? reducible.Members
            : MemberSelection.Select(type, known, out _, CancellationToken.None) ?? [];
        foreach (var member in members)
        {
            if (member.FieldName is not null && member.DeclaringType.SameAs(type) && member.Culprit.DeclaredAccessibility != Accessibility.Public)
            {
                yield return new(Unbound(type), member.Key, member.FieldName, IsNameable(member.Type, known) ? member.Type.Qualified() : "void");
            }
        }
    }

    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNameable(ITypeSymbol type, KnownSymbols known) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => IsNameable(array.ElementType, known),
        INamedTypeSymbol named => EmissionPlace.Of([named], known.Compilation) is { Container: null, Obstacle: null } &&
            TypeParameterProjector.Arguments(named).All(a => IsNameable(a, known)),
        _ => false,
    };

    private static string Unbound(INamedTypeSymbol type) =>
        TypeParameterProjector.All(type).Any() ? UnboundName(type) : type.Qualified();

    private static string UnboundName(INamedTypeSymbol type)
    {
        var own = Identifiers.Escape(type.Name) + (type.Arity == 0 ? "" : $"<{new string(',', type.Arity - 1)}>");
        return type.ContainingType is not null ? $"{UnboundName(type.ContainingType)}.{own}"
            : type.ContainingNamespace.IsGlobalNamespace ? $"global::{own}"
            : $"global::{Identifiers.Namespace(type.ContainingNamespace)}.{own}";
    }
}
