using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>The non-public state of annotated types in referenced assemblies, as their generators recorded it.</summary>
internal sealed class RecordedState
{
    private readonly Dictionary<ISymbol, List<Entry>> _entries = new(SymbolEqualityComparer.Default);

    public RecordedState(Compilation compilation)
    {
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (var attribute in reference.GetAttributes())
            {
                if (attribute.Is(KnownNames.PickledState) && attribute.ConstructorArguments is
                    [{ Value: INamedTypeSymbol type }, { Value: string key }, { Value: string field }, { Value: ITypeSymbol fieldType }])
                {
                    Of(type.OriginalDefinition).Add(new Entry(key, field, fieldType));
                }
            }
        }
    }

    public IReadOnlyList<Entry> this[INamedTypeSymbol type] =>
        _entries.TryGetValue(type.OriginalDefinition, out var found) ? found : [];

    private List<Entry> Of(INamedTypeSymbol type)
    {
        if (!_entries.TryGetValue(type, out var list))
        {
            _entries.Add(type, list = []);
        }

        return list;
    }

    /// <summary>One member. The type <see cref="void"/> says that the attribute could not name the field's type.</summary>
    internal sealed class Entry(string key, string field, ITypeSymbol type)
    {
        public string Key { get; } = key;

        public string Field { get; } = field;

        public ITypeSymbol Type { get; } = type;
    }
}
