using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>
/// Selects the hooks of a type in the order in which they are called: those of the root base first, those of one class in the order of
/// the source. An override stands where its base declares it.
/// </summary>
internal static class HookSelection
{
    /// <summary>Returns the hooks, or null and the reason.</summary>
    public static IReadOnlyList<HookMethod>? Select(INamedTypeSymbol type, KnownSymbols known, out Refusal? refusal)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (var t = type; t is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; t = t.BaseType)
        {
            levels.Push(t);
        }

        var hooks = new List<HookMethod>();
        foreach (var method in levels.SelectMany(MemberSelection.InSourceOrder).OfType<IMethodSymbol>())
        {
            foreach (var (moment, attribute) in MomentsOf(method))
            {
                if (Refuse(type, method, moment, attribute) is { } refused)
                {
                    refusal = refused;
                    return null;
                }

                if (!hooks.Any(h => h.Moment == moment && IsOverride(method, h.Method)))
                {
                    var called = MostDerived(method, type);
                    hooks.Add(new HookMethod(called, moment, IsDirect(called, type, known.Compilation)));
                }
            }
        }

        refusal = null;
        return hooks;
    }

    private static IEnumerable<(HookMoment Moment, string Attribute)> MomentsOf(IMethodSymbol method)
    {
        if (method.Has(KnownNames.PickleBeforeDump))
        {
            yield return (HookMoment.BeforeDump, "PickleBeforeDump");
        }

        if (method.FindAttribute(KnownNames.PickleAfterLoad) is { } afterLoad)
        {
            var isImmediate = afterLoad.NamedArguments.Any(a => a is { Key: "Immediate", Value.Value: true });
            yield return (isImmediate ? HookMoment.AfterLoad : HookMoment.AfterGraph, "PickleAfterLoad");
        }
    }

    private static Refusal? Refuse(INamedTypeSymbol type, IMethodSymbol method, HookMoment moment, string attribute)
    {
        var culprit = method.Locations.Any(l => l.IsInSource) ? method : (ISymbol)type;
        var session = moment == HookMoment.BeforeDump ? KnownNames.Pickler : KnownNames.Unpickler;
        var why = method switch
        {
            { MethodKind: not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) } => "only ordinary methods are called",
            { IsStatic: true } => "it is static, but is called on the object",
            { IsGenericMethod: true } => "it has type parameters",
            { IsAsync: true } => "it is async: nobody would wait for it",
            { ReturnsVoid: false } => "it returns something",
            { Parameters: [] } => null,
            { Parameters: [{ RefKind: RefKind.None, Type: INamedTypeSymbol parameter }] } when parameter.IsNamed(session) => null,
            _ => "it may take nothing else",
        };
        return why is not null
            ? new Refusal(NotReducibleReason.HookSignature, culprit, type.Short(), method.Name, attribute, why, session.Substring(session.LastIndexOf('.') + 1))
            : moment == HookMoment.AfterGraph && type.IsValueType
                ? new Refusal(NotReducibleReason.HookOfCopy, culprit, type.Short(), method.Name)
                : null;
    }

    private static bool IsOverride(IMethodSymbol method, IMethodSymbol called)
    {
        for (var m = called; m is not null; m = m.OverriddenMethod)
        {
            if (m.OriginalDefinition.SameAs(method.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The override that a virtual call on the type would reach, so that an accessor, which knows one type, reaches it too.</summary>
    private static IMethodSymbol MostDerived(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method is { IsVirtual: false, IsAbstract: false, IsOverride: false })
        {
            return method;
        }

        for (INamedTypeSymbol? level = type; level is not null && !level.SameAs(method.ContainingType); level = level.BaseType)
        {
            foreach (var candidate in level.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (candidate.IsOverride && IsOverride(method, candidate))
                {
                    return candidate;
                }
            }
        }

        return method;
    }

    private static bool IsDirect(IMethodSymbol method, INamedTypeSymbol type, Compilation compilation) =>
        method.MethodKind == MethodKind.Ordinary &&
        method.FindAttribute(KnownNames.Obsolete) is null &&
        compilation.CanName(method.OriginalDefinition, EmissionPlace.Viewpoint(type, compilation)) &&
        !IsHidden(method, type);

    /// <summary>A member of the same name in a derived class stands in the way of a call by name.</summary>
    private static bool IsHidden(IMethodSymbol method, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null && !level.SameAs(method.ContainingType); level = level.BaseType)
        {
            if (level.GetMembers(method.Name).Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
