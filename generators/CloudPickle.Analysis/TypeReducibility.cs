using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>
/// The single judge of whether an annotated type gets a reducer. The generator leaves out what it refuses, and the
/// analyzer reports why.
/// </summary>
internal static class TypeReducibility
{
    /// <summary>Returns what a reducer needs to know, or null and the reason.</summary>
    public static ReducibleType? Judge(
        INamedTypeSymbol type, PickleSettings settings, KnownSymbols known, out Refusal? refusal, CancellationToken cancellation)
    {
        refusal = RefuseKind(type);
        if (refusal is not null)
        {
            return null;
        }

        if (settings.Reducer is not null)
        {
            return JudgeCustom(type, settings, known, out refusal);
        }

        var protocol = ProtocolChoice.Of(type, out _);
        if (protocol == ObjectProtocol.Members && FSharpTypes.IsUnion(type))
        {
            var union = UnionJudgement.Judge(type, settings, known, m => RefuseMember(type, m, known), out refusal);
            refusal ??= RefusePlace(type, union!.Place);
            return refusal is null ? union : null;
        }

        if (type.TypeKind is TypeKind.Enum or TypeKind.Interface || type.IsAbstract)
        {
            var place = EmissionPlace.Of([type], known.Compilation);
            refusal = RefusePlace(type, place);
            return refusal is null ? new ReducibleType(type, settings, place) : null;
        }

        if (protocol == ObjectProtocol.Members)
        {
            return JudgeObject(type, settings, known, out refusal, cancellation);
        }

        var reducible = ProtocolChoice.Judge(type, protocol, settings, known, out refusal);
        refusal ??= RefusePlace(type, reducible!.Place);
        return refusal is null ? reducible : null;
    }

    private static Refusal? RefuseExtensionData(INamedTypeSymbol type, IReadOnlyList<StateMember> members, ConstructorChoice construction)
    {
        var keepers = members.Where(m => m.IsExtensionData).ToList();
        var (culprit, why) = keepers switch
        {
            [] => (null, ""),
            [_, var second, ..] => (second, "another member keeps them already"),
            [var only] when !IsExtensionDictionary(only.Type) => (only, "its type is neither Dictionary<string, object?> nor IDictionary<string, object?>"),
            [var only] when construction.Arguments.Any(a => a.Value == only) => (only, "the constructor takes it; make it settable"),
            [{ Reducer: not null } only] => (only, "it has a reducer of its own"),
            _ => (null, ""),
        };
        return culprit is null ? null : new Refusal(NotReducibleReason.ExtensionDataMember, InSource(culprit.Culprit, type), type.Short(), culprit.Name, why);
    }

    private static bool IsExtensionDictionary(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, { SpecialType: SpecialType.System_Object }] } named &&
        named.DottedName() is "System.Collections.Generic.Dictionary" or "System.Collections.Generic.IDictionary";

    private static ReducibleType? JudgeCustom(INamedTypeSymbol type, PickleSettings settings, KnownSymbols known, out Refusal? refusal)
    {
        if (CustomReducer.FindFault(settings.Reducer, type, known) is { } fault)
        {
            refusal = RefuseReducer(type, settings.Reducer!, type, fault);
            return null;
        }

        var reducer = CustomReducer.Close(settings.Reducer, type)!;
        var place = EmissionPlace.Of([type, reducer], known.Compilation);
        refusal = RefusePlace(type, place);
        return refusal is null ? new ReducibleType(type, settings, place) { Custom = reducer } : null;
    }

    private static Refusal RefuseReducer(ISymbol culprit, ITypeSymbol reducer, ITypeSymbol reduced, string fault) =>
        new(NotReducibleReason.ReducerOfAnotherType, culprit, reducer.OriginalDefinition.Short(), reduced.Short(), fault) { IsSilent = fault.Length == 0 };

    private static ReducibleType? JudgeObject(
        INamedTypeSymbol type, PickleSettings settings, KnownSymbols known, out Refusal? refusal, CancellationToken cancellation)
    {
        var members = MemberSelection.Select(type, known, out refusal, cancellation);
        if (members is null)
        {
            return null;
        }

        foreach (var member in members)
        {
            cancellation.ThrowIfCancellationRequested();
            refusal = RefuseMember(type, member, known);
            if (refusal is not null)
            {
                return null;
            }
        }

        var construction = ConstructorSelection.Choose(type, settings, members, known.Compilation, out refusal);
        refusal ??= members.Where(m => !CanBeLoaded(m, construction!)).Select(RefuseUnloadable).FirstOrDefault();
        if (refusal is not null)
        {
            return null;
        }

        if (construction!.IsUninitialized && members.FirstOrDefault(LibraryBases.NeedsConstructor) is { } needy)
        {
            refusal = new Refusal(NotReducibleReason.BaseWithHiddenState, type, type.Short(), needy.DeclaringType.Short(), "it works only after a constructor has run");
            return null;
        }

        refusal = RefuseExtensionData(type, members, construction);
        if (refusal is not null)
        {
            return null;
        }

        if (HookSelection.Select(type, known, out refusal) is not { } hooks)
        {
            return null;
        }

        var place = EmissionPlace.Of(NamedTypes(type, members, construction!).Concat(hooks.Select(h => h.Method.ContainingType)), known.Compilation);
        refusal = RefusePlace(type, place) ?? RefuseForeignContainer(type, members, place, known.Compilation);
        return refusal is null ? new ReducibleType(type, settings, place) { Members = members, Construction = construction, Hooks = hooks } : null;
    }

    private static IEnumerable<ITypeSymbol> NamedTypes(INamedTypeSymbol type, IReadOnlyList<StateMember> members, ConstructorChoice construction) =>
        new ITypeSymbol[] { type }
            .Concat(members.SelectMany(m => new[] { m.Type, m.DeclaringType }))
            .Concat(members.Select(m => CustomReducer.Close(m.Reducer, m.Type)).OfType<ITypeSymbol>())
            .Concat(construction.Arguments.Select(a => a.Key.Type));

    private static Refusal? RefuseKind(INamedTypeSymbol type)
    {
        var why = type switch
        {
            { TypeKind: TypeKind.Error } => "",
            { IsStatic: true } => "a static class has no instances",
            { IsRefLikeType: true } => "a ref struct cannot be kept in an object",
            { TypeKind: TypeKind.Delegate } => "a delegate is picklable only where Pickle.Dumps or Pickle.Closure sees its lambda",
            _ when ReducerLookup.HasStaticAbstracts(type) => "an interface with static abstract members cannot be a type argument",
            _ when type.FindAttribute(KnownNames.Obsolete) is { ConstructorArguments: [_, { Value: true }] } => "its [Obsolete] makes every use an error, in emitted code too",
            { IsFileLocal: true } => "no other file can name a file-local type; remove 'file'",
            { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface } => null,
            _ => "only classes, structs, enums and interfaces can be annotated",
        };
        return why is null ? null : new Refusal(NotReducibleReason.TypeCannotBeReduced, type, type.Short(), why) { IsSilent = why.Length == 0 };
    }

    private static Refusal? RefuseMember(INamedTypeSymbol type, StateMember member, KnownSymbols known)
    {
        if (member.Reducer is { } reducer)
        {
            return CustomReducer.FindFault(reducer, member.Type, known) is { } fault
                ? RefuseReducer(InSource(member.Culprit, type), reducer, member.Type, fault)
                : null;
        }

        if (ReducerLookup.FindObstacle(member.Type, known) is not { } obstacle)
        {
            return null;
        }

        var isNested = !obstacle.Type.SameAs(member.Type);
        var what = isNested ? $"{obstacle.Type.Short()}' in '{member.Type.Short()}" : obstacle.Type.Short();
        return new Refusal(NotReducibleReason.MemberTypeWithoutReducer, InSource(member.Culprit, type), type.Short(), member.Name, what, obstacle.Advice)
        {
            IsSilent = obstacle.IsReportedByCompiler,
        };
    }

    private static ISymbol InSource(ISymbol culprit, INamedTypeSymbol type) =>
        culprit.Locations.Any(l => l.IsInSource) ? culprit : type;

    private static bool CanBeLoaded(StateMember member, ConstructorChoice construction) =>
        member.Read != MemberAccess.None &&
        (member.Write != MemberAccess.None || construction.Arguments.Any(a => a.Value == member));

    private static Refusal RefuseUnloadable(StateMember member) =>
        new(NotReducibleReason.MemberCannotBeLoaded, member.Culprit, member.DeclaringType.Short(), member.Name);

    /// <summary>In a generic container the reducer has the container's type parameters: they must be the type's own, and those of what it reaches into.</summary>
    private static Refusal? RefuseForeignContainer(INamedTypeSymbol type, IReadOnlyList<StateMember> members, EmissionPlace place, Compilation compilation)
    {
        if (place.Container is not { IsGenericType: true } container)
        {
            return null;
        }

        var hidden = !EmissionPlace.IsInside(type, container)
            ? container
            : members.Where(m => m.Read != MemberAccess.Direct || m.Write != MemberAccess.Direct)
                .Select(m => m.DeclaringType.OriginalDefinition)
                .FirstOrDefault(d => !EnclosingGenerics.SameParameters(d, type) && EmissionPlace.Of([d], compilation) is not { Container: null, Obstacle: null });
        return hidden is null ? null : new Refusal(
            NotReducibleReason.TypeCannotBeReduced, type, type.Short(),
            $"'{hidden.Short()}' hides a private type in another generic type, where no emitted code can name it; make the private type internal");
    }

    private static Refusal? RefusePlace(INamedTypeSymbol type, EmissionPlace place) => place switch
    {
        { Obstacle: null } => null,
        { IsOutOfReach: true, Obstacle: { } named } => new Refusal(
            NotReducibleReason.TypeCannotBeReduced, type, type.Short(),
            $"no emitted code can name '{named.Short()}'; make it internal or public"),
        { Obstacle: { } container } => new Refusal(NotReducibleReason.PrivateInNonPartialType, type, type.Short(), container.Short()),
    };
}
