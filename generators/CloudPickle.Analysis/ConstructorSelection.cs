using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Analysis;

/// <summary>
/// Chooses the constructor that loading calls: the one with <c>[PickleConstructor]</c>, else a record's primary one, else
/// the parameterless one, else the one with the most parameters that all name a member.
/// </summary>
internal static class ConstructorSelection
{
    public static ConstructorChoice? Choose(
        INamedTypeSymbol type, PickleSettings settings, IReadOnlyList<StateMember> members, Compilation compilation, out Refusal? refusal)
    {
        refusal = null;
        if (settings.Uninitialized)
        {
            return type.IsValueType ? ConstructorChoice.DefaultValue : ConstructorChoice.Uninitialized;
        }

        var candidates = type.InstanceConstructors.Where(c => IsCandidate(c, type)).ToList();
        var chosen = candidates.Find(c => c.Has(KnownNames.PickleConstructor)) ?? (type.IsRecord ? PrimaryConstructor.Of(type) : null);
        if (chosen is not null)
        {
            return Bind(chosen, members, compilation, allMustMatch: false, out var unmatched) ?? Refuse(type, chosen, unmatched, out refusal);
        }

        if (type.IsValueType && !FSharpTypes.IsMapped(type))
        {
            return ConstructorChoice.DefaultValue;
        }

        foreach (var candidate in candidates.OrderBy(c => c.Parameters.Length == 0 ? 0 : 1).ThenByDescending(c => c.Parameters.Length))
        {
            if (Bind(candidate, members, compilation, allMustMatch: true, out _) is { } choice)
            {
                return choice;
            }
        }

        if (candidates is [var only])
        {
            Bind(only, members, compilation, allMustMatch: true, out var unmatched);
            return Refuse(type, only, unmatched, out refusal);
        }

        refusal = new Refusal(NotReducibleReason.NoUsableConstructor, type, type.Short());
        return null;
    }

    /// <summary>The constructors that loading could call if one of them had <c>[PickleConstructor]</c>; those with the most parameters first.</summary>
    public static IEnumerable<IMethodSymbol> Loadable(INamedTypeSymbol type, IReadOnlyList<StateMember> members, Compilation compilation) =>
        type.InstanceConstructors
            .Where(c => IsCandidate(c, type) && !c.IsImplicitlyDeclared && Bind(c, members, compilation, allMustMatch: false, out _) is not null)
            .OrderByDescending(c => c.Parameters.Length);

    internal static bool IsCandidate(IMethodSymbol constructor, INamedTypeSymbol type) =>
        !(type.IsRecord && constructor.Parameters is [var copied] && copied.Type.SameAs(type)) &&
        !(type.IsValueType && constructor.IsImplicitlyDeclared) &&
        constructor.Parameters.All(p => p.RefKind is RefKind.None or RefKind.In && !p.Type.IsRefLikeType && p.Type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol));

    private static ConstructorChoice? Refuse(INamedTypeSymbol type, IMethodSymbol constructor, IParameterSymbol? unmatched, out Refusal? refusal)
    {
        refusal = unmatched is null
            ? new Refusal(NotReducibleReason.NoUsableConstructor, type, type.Short())
            : new Refusal(
                NotReducibleReason.ConstructorParameterWithoutMember,
                unmatched.DeclaringSyntaxReferences.IsEmpty ? type : unmatched,
                type.Short(), unmatched.Name, unmatched.Type.Short(), constructor.Short());
        return null;
    }

    private static ConstructorChoice? Bind(
        IMethodSymbol constructor, IReadOnlyList<StateMember> members, Compilation compilation, bool allMustMatch, out IParameterSymbol? unmatched)
    {
        var taken = new HashSet<StateMember>();
        var arguments = new List<KeyValuePair<IParameterSymbol, StateMember?>>();
        foreach (var parameter in constructor.Parameters)
        {
            var member = Match(parameter, members, compilation);
            if ((member is not null && !taken.Add(member)) || (member is null && (allMustMatch || !parameter.HasExplicitDefaultValue)))
            {
                unmatched = parameter;
                return null;
            }

            arguments.Add(new(parameter, member));
        }

        unmatched = null;
        return new ConstructorChoice { Constructor = constructor, Arguments = arguments, IsDirect = IsCallable(constructor, compilation) };
    }

    private static StateMember? Match(IParameterSymbol parameter, IReadOnlyList<StateMember> members, Compilation compilation)
    {
        string[] names = [parameter.Name, "_" + parameter.Name, "m_" + parameter.Name];
        return members.FirstOrDefault(m => m.Name == parameter.Name && Converts(m)) ??
            names.Select(n => members.FirstOrDefault(m => string.Equals(m.Name, n, StringComparison.OrdinalIgnoreCase) && Converts(m)))
                .FirstOrDefault(m => m is not null) ??
            members.FirstOrDefault(m => m.ParameterNames.Contains(parameter.Name) && Converts(m));

        bool Converts(StateMember member) => compilation.ClassifyConversion(member.Type, parameter.Type) is { IsImplicit: true, IsUserDefined: false };
    }

    /// <summary>Accessible, not an error to use, and not in need of an object initialiser for <c>required</c> members.</summary>
    internal static bool IsCallable(IMethodSymbol constructor, Compilation compilation) =>
        compilation.CanName(constructor.OriginalDefinition, EmissionPlace.Viewpoint(constructor.ContainingType, compilation)) &&
        constructor.FindAttribute(KnownNames.Obsolete) is not { ConstructorArguments: [_, { Value: true }] } &&
        (constructor.Has(KnownNames.SetsRequiredMembers) || !HasRequiredMembers(constructor.ContainingType));

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers().Any(m => m is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }
}
