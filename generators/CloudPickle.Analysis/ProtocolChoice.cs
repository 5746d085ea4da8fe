using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Judges types that say themselves how they are pickled.</summary>
internal static class ProtocolChoice
{
    public static ObjectProtocol Of(INamedTypeSymbol type, out INamedTypeSymbol? state)
    {
        state = type.AllInterfaces.FirstOrDefault(IsState);
        return type.AllInterfaces.Any(IsReduce) ? ObjectProtocol.Reduce : state is null ? ObjectProtocol.Members : ObjectProtocol.State;
    }

    /// <summary>Returns what a reducer needs to know, or null and the reason.</summary>
    public static ReducibleType? Judge(
        INamedTypeSymbol type, ObjectProtocol protocol, PickleSettings settings, KnownSymbols known, out Refusal? refusal)
    {
        refusal = RefuseTwo(type, known);
        if (refusal is not null)
        {
            return null;
        }

        var states = type.AllInterfaces.Where(IsState).ToList();
        if (protocol == ObjectProtocol.State)
        {
            var state = states[0].TypeArguments[0];
            refusal = RefuseType(type, "IPickleState", state, type, known);
            var construction = EmptyConstruction(type, settings, known.Compilation);
            return refusal is null ? new ReducibleType(type, settings, EmissionPlace.Of([type, state], known.Compilation))
            {
                Protocol = protocol,
                State = state,
                Construction = construction,
            } : null;
        }

        return JudgeReduce(type, settings, known, out refusal);
    }

    private static ReducibleType? JudgeReduce(INamedTypeSymbol type, PickleSettings settings, KnownSymbols known, out Refusal? refusal)
    {
        refusal = null;
        var candidates = type.InstanceConstructors.Where(c => ConstructorSelection.IsCandidate(c, type)).ToList();
        var chosen = candidates.Find(c => c.Has(KnownNames.PickleConstructor)) ?? candidates.OrderByDescending(c => c.Parameters.Length).FirstOrDefault();
        var parameters = chosen?.Parameters.Select(p => new StateMember(p.Name, p.Name, p.Type, type, p)).ToList() ?? [];
        refusal = parameters.Select(p => RefuseType(type, p.Name, p.Type, p.Culprit, known)).FirstOrDefault(r => r is not null);
        if (refusal is not null)
        {
            return null;
        }

        var construction = chosen is null
            ? type.IsValueType ? ConstructorChoice.DefaultValue : ConstructorChoice.Uninitialized
            : new ConstructorChoice
            {
                Constructor = chosen,
                Arguments = [.. chosen.Parameters.Zip(parameters, (p, m) => new KeyValuePair<IParameterSymbol, StateMember?>(p, m))],
                IsDirect = ConstructorSelection.IsCallable(chosen, known.Compilation),
            };
        return new ReducibleType(type, settings, EmissionPlace.Of(parameters.Select(p => p.Type).Prepend(type), known.Compilation))
        {
            Protocol = ObjectProtocol.Reduce,
            Members = parameters,
            Construction = construction,
        };
    }

    private static ConstructorChoice EmptyConstruction(INamedTypeSymbol type, PickleSettings settings, Compilation compilation) =>
        type.IsValueType ? ConstructorChoice.DefaultValue
        : !settings.Uninitialized && type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } constructor
            ? new ConstructorChoice { Constructor = constructor, IsDirect = ConstructorSelection.IsCallable(constructor, compilation) }
            : ConstructorChoice.Uninitialized;

    private static Refusal? RefuseTwo(INamedTypeSymbol type, KnownSymbols known)
    {
        var ways = type.AllInterfaces.Where(i => IsState(i) || IsReduce(i)).Select(i => i.Short())
            .Concat((HookSelection.Select(type, known, out _) ?? []).Select(h => $"the hook {h.Method.Name}")).Take(2).ToList();
        return ways.Count < 2 ? null : new Refusal(NotReducibleReason.TwoProtocols, type, type.Short(), ways[0], ways[1]);
    }

    private static Refusal? RefuseType(INamedTypeSymbol type, string member, ITypeSymbol used, ISymbol culprit, KnownSymbols known) =>
        ReducerLookup.FindObstacle(used, known) is { } obstacle
            ? new Refusal(
                NotReducibleReason.MemberTypeWithoutReducer, culprit.DeclaringSyntaxReferences.IsEmpty ? type : culprit,
                type.Short(), member, obstacle.Type.Short(), obstacle.Advice)
            {
                IsSilent = obstacle.IsReportedByCompiler,
            }
            : null;

    private static bool IsReduce(INamedTypeSymbol type) => type.Arity == 0 && type.HasDottedName(KnownNames.PickleReduce);

    private static bool IsState(INamedTypeSymbol type) => type.Arity == 1 && type.HasDottedName(KnownNames.PickleState);
}
