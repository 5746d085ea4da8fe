using CloudPickle.Analysis;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>
/// Records the non-public state of a public type that other assemblies may derive from: reference assemblies drop private
/// fields. A field whose type other assemblies cannot name is recorded as <c>void</c>, so that it is missed aloud.
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
                yield return new(Unbound(type), member.Key, member.FieldName, FieldType(member.Type, known));
            }
        }
    }

    /// <summary>The attribute's last argument: <c>typeof(…)</c>, or the documentation id of a type that mentions type parameters.</summary>
    private static string FieldType(ITypeSymbol type, KnownSymbols known) =>
        !IsNameable(type, known) ? "typeof(void)"
        : EnclosingGenerics.MentionsParameter(type) ? Emit.Literals.Quote(DocumentationCommentId.CreateReferenceId(type))
        : $"typeof({type.Qualified()})";

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
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsNameable(array.ElementType, known),
        INamedTypeSymbol named => EmissionPlace.Of([named], known.Compilation) is { Container: null, Obstacle: null } &&
            EnclosingGenerics.Arguments(named).All(a => IsNameable(a, known)),
        _ => false,
    };

    private static string Unbound(INamedTypeSymbol type) =>
        EnclosingGenerics.Parameters(type).Any() ? UnboundName(type) : type.Qualified();

    private static string UnboundName(INamedTypeSymbol type)
    {
        var own = Identifiers.Escape(type.Name) + (type.Arity == 0 ? "" : $"<{new string(',', type.Arity - 1)}>");
        return type.ContainingType is not null ? $"{UnboundName(type.ContainingType)}.{own}"
            : type.ContainingNamespace.IsGlobalNamespace ? $"global::{own}"
            : $"global::{Identifiers.Namespace(type.ContainingNamespace)}.{own}";
    }
}
