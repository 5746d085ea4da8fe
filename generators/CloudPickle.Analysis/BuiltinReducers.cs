using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>
/// The library types that the runtime reduces itself, read from the <c>[BuiltinReducer]</c> attributes of the runtime
/// assembly, and of referenced assemblies with <c>[assembly: ReducerLibrary]</c>: a reducer added there is known here without any change.
/// </summary>
internal sealed class BuiltinReducers
{
    private readonly Dictionary<ISymbol, INamedTypeSymbol> _exact = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> _open = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol? _array;
    private readonly INamedTypeSymbol? _primitiveArray;
    private readonly INamedTypeSymbol? _multiArray;

    public BuiltinReducers(Compilation compilation, IAssemblySymbol runtime)
    {
        _compilation = compilation;
        _array = runtime.GetTypeByMetadataName(KnownNames.BuiltinNamespace + ".ArrayReducer`1");
        _primitiveArray = runtime.GetTypeByMetadataName(KnownNames.BuiltinNamespace + ".PrimitiveArrayReducer`1");
        _multiArray = runtime.GetTypeByMetadataName(KnownNames.BuiltinNamespace + ".MultiArrayReducer`2");
        var libraries = compilation.SourceModule.ReferencedAssemblySymbols.Where(r => r.Has(KnownNames.ReducerLibrary));
        foreach (var reducer in libraries.Prepend(runtime).SelectMany(library => TypesOf(library.GlobalNamespace)))
        {
            foreach (var attribute in reducer.GetAttributes())
            {
                if (attribute.Is(KnownNames.BuiltinReducer) && attribute.ConstructorArguments[0].Value is ITypeSymbol target)
                {
                    Add(target, reducer);
                }
            }
        }
    }

    /// <summary>
    /// Finds the reducer of a library type. <paramref name="reducer"/> is null when the runtime knows the type without
    /// registration; otherwise it is the closed reducer that the registry has to create.
    /// </summary>
    public bool TryFind(ITypeSymbol type, out INamedTypeSymbol? reducer)
    {
        reducer = null;
        if (type.SpecialType == SpecialType.System_Object || _exact.ContainsKey(type))
        {
            return true;
        }

        if (type is IArrayTypeSymbol array)
        {
            return TryFindArray(array, out reducer);
        }

        if (type is not INamedTypeSymbol { IsGenericType: true } named || !_open.TryGetValue(named.OriginalDefinition, out var candidates))
        {
            return false;
        }

        foreach (var candidate in candidates)
        {
            var arguments = ArgumentsFor(candidate, named);
            if (ConstraintCheck.Fits(_compilation, candidate, arguments))
            {
                reducer = candidate.Construct(arguments);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the runtime reduces the closed forms of a generic type.</summary>
    public bool IsOpen(ITypeSymbol type) => _open.ContainsKey(type.OriginalDefinition);

    private static ITypeSymbol[] ArgumentsFor(INamedTypeSymbol reducer, INamedTypeSymbol type) =>
        reducer.Arity > type.TypeArguments.Length ? [type, .. type.TypeArguments] : [.. type.TypeArguments];

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public)
            .Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    private bool TryFindArray(IArrayTypeSymbol array, out INamedTypeSymbol? reducer)
    {
        reducer = null;
        if (array.ElementType is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        {
            return false;
        }

        if (!array.IsSZArray)
        {
            reducer = _multiArray?.Construct(array, array.ElementType);
            return reducer is not null;
        }

        if (array.ElementType.SpecialType == SpecialType.System_Byte)
        {
            return true;
        }

        reducer = (IsPrimitiveNumber(array.ElementType) ? _primitiveArray ?? _array : _array)?.Construct(array.ElementType);
        return reducer is not null;
    }

    private static bool IsPrimitiveNumber(ITypeSymbol type) => type.SpecialType
        is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_Single or SpecialType.System_Double;

    private void Add(ITypeSymbol target, INamedTypeSymbol reducer)
    {
        // A closed target of a generic reducer (IntegerReducer<T> for int) is one that the runtime knows by itself.
        if (!reducer.IsGenericType || target is not INamedTypeSymbol { IsUnboundGenericType: true })
        {
            _exact[target] = reducer;
            return;
        }

        var key = target.OriginalDefinition;
        if (!_open.TryGetValue(key, out var list))
        {
            _open.Add(key, list = []);
        }

        list.Add(reducer);
    }
}
