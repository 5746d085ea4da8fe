using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Calls;

/// <summary>The types that a compilation declares, collected when a call first asks.</summary>
internal sealed class SourceTypes
{
    private readonly Compilation _compilation;
    private readonly Lazy<List<INamedTypeSymbol>> _all;

    public SourceTypes(Compilation compilation)
    {
        _compilation = compilation;
        _all = new(() => [.. TypesIn(compilation.Assembly.GlobalNamespace)]);
    }

    /// <summary>An interface or abstract class of this assembly: all its subtypes may be known.</summary>
    public bool IsOwnAbstraction(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsAbstract: true, TypeKind: TypeKind.Interface or TypeKind.Class } && type.ContainingAssembly.SameAs(_compilation.Assembly);

    /// <summary>Whether an annotated type of this assembly, or one that the type names, is a subtype.</summary>
    public bool HasPicklableSubtype(INamedTypeSymbol type, KnownSymbols known, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return type.OriginalDefinition.Has(KnownNames.PicklableSubtype) ||
            _all.Value.Any(t => !t.SameAs(type.OriginalDefinition) && !t.IsAbstract && Subtypes.IsSubtype(t, type) && known.SettingsOf(t) is not null);
    }

    /// <summary>The classes and structs that a value of the type can be, in the order of their names.</summary>
    public IReadOnlyList<INamedTypeSymbol> SubtypesOf(INamedTypeSymbol type) =>
        [.. _all.Value.Where(t => t is { IsAbstract: false, IsImplicitlyDeclared: false } && Subtypes.IsSubtype(t, type)).OrderBy(t => t.Qualified(), StringComparer.Ordinal)];

    /// <summary>Whether a reducer for the type is written in this assembly.</summary>
    public bool HasReducerFor(ITypeSymbol type, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _all.Value.Any(t => t.BaseType is { IsGenericType: true } b && b.HasDottedName(KnownNames.Reducer) &&
            (b.TypeArguments[0].SameAs(type) || b.TypeArguments[0].OriginalDefinition.SameAs(type.OriginalDefinition)));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol space) => space.GetMembers().SelectMany(
        m => m is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : m is INamespaceSymbol inner ? TypesIn(inner) : []);
}
