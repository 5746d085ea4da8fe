using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>
/// Projects everything that one annotation or call asks for: reducer classes, and registry lines for the closed library and
/// generic types that are met on the way.
/// </summary>
internal sealed class DiscoveryProjector(KnownSymbols known, CancellationToken cancellation)
{
    /// <summary>A generic type that contains itself with ever larger arguments is followed this far.</summary>
    private const int DeepestNesting = 12;

    private readonly HashSet<ITypeSymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly List<ReducerModel> _reducers = [];
    private readonly List<RegistryEntryModel> _entries = [];
    private readonly List<StateRecordModel> _records = [];

    public DiscoveryModel Result => new()
    {
        AssemblyName = known.Compilation.AssemblyName ?? "",
        Reducers = _reducers.OrderBy(r => r.HintName, StringComparer.Ordinal).ToEquatableArray(),
        Entries = _entries.OrderBy(e => e.TypeName, StringComparer.Ordinal).ToEquatableArray(),
        StateRecords = _records.ToEquatableArray(),
    };

    /// <summary>Adds the reducer of an annotated type and what its members need.</summary>
    public void AddAnnotated(INamedTypeSymbol type, PickleSettings settings)
    {
        var definition = type.OriginalDefinition;
        if (TypeReducibility.Judge(definition, settings, known, out _, cancellation) is not { } reducible)
        {
            return;
        }

        var isGeneric = EnclosingGenerics.Parameters(definition).Any();
        if (reducible.Custom is { } custom)
        {
            AddCustom(definition, reducible.Place, custom, isGeneric);
        }
        else if (reducible.Cases.Count > 0 || (definition.TypeKind != TypeKind.Interface && !definition.IsAbstract))
        {
            var model = ReducerProjector.Project(reducible, known);
            _reducers.Add(model);
            if (!isGeneric)
            {
                AddEntry(definition, reducible.Place, $"{ReducerName(model)}.Instance", isNamed: true);
            }
        }
        else if (!isGeneric)
        {
            AddPolymorphic(definition, reducible.Place);
        }

        _visited.Add(definition);
        _records.AddRange(StateRecordProjector.Project(reducible, known));
        foreach (var member in reducible.Members.Where(m => m.Reducer is null))
        {
            AddMet(member.Type);
        }

        if (reducible.State is { } state)
        {
            AddMet(state);
        }

        if (isGeneric && !type.SameAs(definition) && !type.IsUnboundGenericType)
        {
            AddMet(type);
        }
    }

    /// <summary>Adds what a type that somebody dumps, loads or keeps in a member needs in the registry.</summary>
    public void AddMet(ITypeSymbol type, int depth = 0)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > DeepestNesting || IsDelegate(type) || !_visited.Add(type) || ReducerLookup.FindObstacle(type, known) is not null)
        {
            return;
        }

        foreach (var part in EnclosingGenerics.PartsOf(type))
        {
            AddMet(part, depth + 1);
        }

        if (type is IDynamicTypeSymbol || EnclosingGenerics.MentionsParameter(type))
        {
            return;
        }

        var place = EmissionPlace.Of([type], known.Compilation);
        if (place.Obstacle is not null)
        {
            return;
        }

        if (known.Builtins.TryFind(type, out var builtin))
        {
            if (builtin is not null)
            {
                AddEntry(type, place, $"new {builtin.Qualified()}()", isNamed: false);
            }
        }
        else if (type is INamedTypeSymbol named)
        {
            AddNamed(named, place, depth);
        }
    }

    private void AddNamed(INamedTypeSymbol type, EmissionPlace place, int depth)
    {
        var settings = known.SettingsOf(type);
        var isGeneric = EnclosingGenerics.Arguments(type).Any();
        if (settings?.Reducer is { } named)
        {
            if (isGeneric && CustomReducer.FindFault(named, type, known) is null && CustomReducer.Close(named, type) is { } reducer)
            {
                AddCustom(type, EmissionPlace.Of([type, reducer], known.Compilation), reducer, isGeneric: false);
            }

            return;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            if (settings is null)
            {
                AddEnum(type, place, isGeneric);
            }
            else if (isGeneric)
            {
                AddClosed(type, place);
            }
        }
        else if (FSharpTypes.IsUnion(type))
        {
            if (settings is not null && isGeneric)
            {
                AddClosed(type, place);
                AddAll(UnionCase.AllOf(type).SelectMany(c => c.Fields), depth);
            }
        }
        else if (type.TypeKind == TypeKind.Interface || type.IsAbstract)
        {
            if (settings is null || isGeneric)
            {
                AddPolymorphic(type, place);
            }
        }
        else if (settings is not null && isGeneric)
        {
            AddClosed(type, place);
            AddAll(MemberSelection.Select(type, known, out _, cancellation) ?? [], depth);
            if (ProtocolChoice.Of(type, out var state) == ObjectProtocol.State)
            {
                AddMet(state!.TypeArguments[0], depth + 1);
            }
        }
    }

    private void AddAll(IEnumerable<StateMember> members, int depth)
    {
        foreach (var member in members.Where(m => m.Reducer is null))
        {
            AddMet(member.Type, depth + 1);
        }
    }

    private void AddCustom(INamedTypeSymbol type, EmissionPlace place, INamedTypeSymbol reducer, bool isGeneric)
    {
        var surrogate = CustomReducer.SurrogateOf(reducer);
        if (surrogate is not null)
        {
            AddMet(surrogate);
        }

        if (!isGeneric)
        {
            AddEntry(type, place, NamedReducer(type, reducer), isNamed: true, surrogate);
        }
    }

    private string NamedReducer(INamedTypeSymbol type, INamedTypeSymbol reducer)
    {
        var name = PickleTypeName.Of(type, known);
        return $"global::CloudPickle.Generated.PickleRegistry.Named(new {reducer.Qualified()}(), {Emit.Literals.Quote(name.Module)}, {Emit.Literals.Quote(name.QualifiedName)})";
    }

    private void AddEnum(INamedTypeSymbol type, EmissionPlace place, bool isGeneric)
    {
        var reducible = new ReducibleType(type.OriginalDefinition, PickleSettings.Default, isGeneric ? HomeOf(type.OriginalDefinition) ?? place : place);
        var model = ReducerProjector.Project(reducible, known);
        _reducers.Add(model);
        if (isGeneric)
        {
            AddClosed(type, place);
        }
        else
        {
            AddEntry(type, place, $"{ReducerName(model)}.Instance", isNamed: true);
        }
    }

    private void AddPolymorphic(INamedTypeSymbol type, EmissionPlace place) =>
        AddEntry(type, place, $"new global::CloudPickle.Generated.PolymorphicReducer<{type.Qualified()}>()", isNamed: false);

    /// <summary>A closed annotated generic type: its reducer class is in this assembly, or public in the one that declares the type.</summary>
    private void AddClosed(INamedTypeSymbol type, EmissionPlace place)
    {
        if (!known.Compilation.Assembly.SameAs(type.ContainingAssembly) && type.OriginalDefinition.Has(KnownNames.Picklable) && !HasPublicReducer(type))
        {
            return;
        }

        var definition = type.OriginalDefinition;
        if (HomeOf(definition) is not { } home || (place.Container is { } seen && home.Container is { } hidden && !EmissionPlace.IsInside(seen, hidden)))
        {
            return;
        }

        var container = home.Container is null ? null : EmissionPlace.ClosedContainer(type, home.Container);
        var own = EnclosingGenerics.Arguments(type).Skip(container is null ? 0 : EnclosingGenerics.Arguments(container).Count()).ToList();
        var list = own.Count == 0 ? "" : $"<{string.Join(", ", own.Select(a => a.Qualified()))}>";
        var prefix = home.Container is null ? "global::CloudPickle.Generated." : (container ?? home.Container).Qualified() + ".";
        var name = PickleTypeName.Of(type, known);
        AddEntry(
            type, home.Container is null || place.Container is not null ? place : home,
            $"new {prefix}{Identifiers.ReducerClass(definition, home)}{list}({Emit.Literals.Quote(name.Module)}, {Emit.Literals.Quote(name.QualifiedName)})",
            isNamed: true);
    }

    /// <summary>Where the reducer class of a generic type stands; null if it has none.</summary>
    private EmissionPlace? HomeOf(INamedTypeSymbol definition) => known.Compilation.Assembly.SameAs(definition.ContainingAssembly)
        ? TypeReducibility.Judge(definition, known.SettingsOf(definition) ?? PickleSettings.Default, known, out _, cancellation)?.Place
        : EmissionPlace.None;

    private static bool HasPublicReducer(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        var name = Identifiers.ReducerClass(definition, EmissionPlace.None);
        var arity = EnclosingGenerics.Parameters(definition).Count();
        return definition.ContainingAssembly.GetTypeByMetadataName($"{KnownNames.GeneratedNamespace}.{name}`{arity}")
            is { DeclaredAccessibility: Accessibility.Public };
    }

    private void AddEntry(ITypeSymbol type, EmissionPlace place, string reducer, bool isNamed, INamedTypeSymbol? surrogate = null)
    {
        var names = isNamed ? PickleTypeName.AliasesOf((INamedTypeSymbol)type, known).Prepend(PickleTypeName.Of((INamedTypeSymbol)type, known)).ToList() : [];
        var cases = isNamed && FSharpTypes.IsUnion((INamedTypeSymbol)type) ? UnionCase.AllOf((INamedTypeSymbol)type) : [];
        _entries.Add(new RegistryEntryModel
        {
            TypeName = type.Qualified(),
            Reducer = reducer,
            Module = isNamed ? names[0].Module : null,
            QualifiedName = isNamed ? names[0].QualifiedName : null,
            Aliases = names.Skip(1).Select(a => new NameModel(a.Module, a.QualifiedName)).ToEquatableArray(),
            Cases = names.SelectMany(n => cases.Select(c => new NameModel(n.Module, $"{n.QualifiedName}.{c.Name}"))).ToEquatableArray(),
            Surrogate = surrogate is not null && PickleTypeName.Of(surrogate.OriginalDefinition, known) is var name ? new NameModel(name.Module, name.QualifiedName) : null,
            IsValueType = type.IsValueType,
            Place = PlaceProjector.Project(place, known.Compilation),
            Containers = ClosedContainers(type, place).Reverse().ToEquatableArray(),
        });
    }

    private static IEnumerable<string> ClosedContainers(ITypeSymbol type, EmissionPlace place)
    {
        for (var container = place.Container is { } definition ? EmissionPlace.ClosedContainer(type, definition) ?? definition : null;
            container is not null;
            container = container.ContainingType)
        {
            yield return container.Qualified();
        }
    }

    private static string ReducerName(ReducerModel model)
    {
        var prefix = model.Place.Namespace.Length == 0 ? "global::" : $"global::{model.Place.Namespace}.";
        return prefix + string.Concat(model.Place.Containers.Select(c => c.Name + ".")) + model.ClassName;
    }

    /// <summary>Delegates need no line: the runtime knows them by what they are.</summary>
    private static bool IsDelegate(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Delegate || type.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate;
}
