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
                    [{ Value: INamedTypeSymbol type }, { Value: string key }, { Value: string field }, { Value: var fieldType }])
                {
                    Of(type.OriginalDefinition).Add(new Entry(key, field, FieldType(fieldType, compilation)));
                }
            }
        }
    }

    public IReadOnlyList<Entry> this[INamedTypeSymbol type] =>
        _entries.TryGetValue(type.OriginalDefinition, out var found) ? found : [];

    /// <summary>A type that mentions type parameters is recorded by its documentation id, because no <c>typeof</c> can name it.</summary>
    private static ITypeSymbol FieldType(object? recorded, Compilation compilation) =>
        recorded as ITypeSymbol ??
        (recorded is string id ? DocumentationCommentId.GetFirstSymbolForReferenceId(id, compilation) as ITypeSymbol : null) ??
        compilation.GetSpecialType(SpecialType.System_Void);

    private List<Entry> Of(INamedTypeSymbol type)
    {
        if (!_entries.TryGetValue(type, out var list))
        {
            _entries.Add(type, list = []);
        }

        return list;
    }

    /// <summary>One member, as its definition declares it. The type <see cref="void"/> says that the attribute could not name the field's type.</summary>
    internal sealed class Entry(string key, string field, ITypeSymbol type)
    {
        public string Key { get; } = key;

        public string Field { get; } = field;

        public ITypeSymbol Type { get; } = type;
    }
}
