using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What one compilation knows of CloudPickle: the built-in reducers and the types annotated from outside.</summary>
internal sealed class KnownSymbols
{
    // A memo, not state: weak, keyed by the compilation itself, and the value is a pure function of the key.
    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> Memo = new();

    private readonly Lazy<BuiltinReducers> _builtins;
    private readonly Lazy<Dictionary<ISymbol, PickleSettings>> _outside;
    private readonly Lazy<RecordedState> _recorded;
    private readonly ConcurrentDictionary<INamedTypeSymbol, PickleSettings?> _settings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _withRegistry = new(SymbolEqualityComparer.Default);

    private KnownSymbols(Compilation compilation, IAssemblySymbol runtime)
    {
        Compilation = compilation;
        Runtime = runtime;
        _builtins = new(() => new BuiltinReducers(compilation, runtime));
        _outside = new(() => AnnotatedFromOutside(compilation));
        _recorded = new(() => new RecordedState(compilation));
    }

    public Compilation Compilation { get; }

    /// <summary>The assembly of CloudPickle itself.</summary>
    public IAssemblySymbol Runtime { get; }

    public BuiltinReducers Builtins => _builtins.Value;

    public RecordedState Recorded => _recorded.Value;

    /// <summary>Null when the compilation does not reference CloudPickle.</summary>
    public static KnownSymbols? TryCreate(Compilation compilation)
    {
        if (Memo.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var runtime = compilation.GetTypeByMetadataName(KnownNames.Picklable)?.ContainingAssembly;
        return runtime is null ? null : Memo.GetValue(compilation, c => new KnownSymbols(c, runtime));
    }

    /// <summary>
    /// The settings of an annotated type, or null: annotated itself, named by an assembly's <c>[PicklableType]</c> (here or in a
    /// reference), or named by <c>[PicklableSubtype]</c> on one of its bases.
    /// </summary>
    public PickleSettings? SettingsOf(INamedTypeSymbol type) => _settings.GetOrAdd(type.OriginalDefinition, FindSettings);

    /// <summary>Whether a type carries the annotation, but stands in an assembly for which nobody generated reducers.</summary>
    public bool LacksRegistry(INamedTypeSymbol type) =>
        !Compilation.Assembly.SameAs(type.ContainingAssembly)
        && !Runtime.SameAs(type.ContainingAssembly)
        && PickleSettings.On(type.OriginalDefinition) is { Reducer: null }
        && !_outside.Value.ContainsKey(type.OriginalDefinition)
        && !_withRegistry.GetOrAdd(type.ContainingAssembly, static assembly => assembly.FindAttribute(KnownNames.PickleRegistry) is not null);

    private PickleSettings? FindSettings(INamedTypeSymbol definition)
    {
        if (PickleSettings.On(definition) is { } own)
        {
            return own;
        }

        return _outside.Value.TryGetValue(definition, out var settings) ? settings
            : IsNamedByABase(definition) ? PickleSettings.Default
            : null;
    }

    private static bool IsNamedByABase(INamedTypeSymbol type)
    {
        for (var b = type.BaseType; b is not null; b = b.BaseType)
        {
            if (Names(b, type))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => Names(i, type));
    }

    private static bool Names(INamedTypeSymbol ancestor, INamedTypeSymbol type) => ancestor.OriginalDefinition.GetAttributes().Any(
        a => a.Is(KnownNames.PicklableSubtype) && a.ConstructorArguments is [{ Value: INamedTypeSymbol named }] && named.OriginalDefinition.SameAs(type));

    private static Dictionary<ISymbol, PickleSettings> AnnotatedFromOutside(Compilation compilation)
    {
        var found = new Dictionary<ISymbol, PickleSettings>(SymbolEqualityComparer.Default);
        Collect(compilation.Assembly, found);
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            Collect(reference, found);
        }

        return found;
    }

    private static void Collect(IAssemblySymbol assembly, Dictionary<ISymbol, PickleSettings> found)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.Is(KnownNames.PicklableType) && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }] &&
                !found.ContainsKey(type.OriginalDefinition))
            {
                found.Add(type.OriginalDefinition, PickleSettings.From(attribute));
            }
        }
    }
}
