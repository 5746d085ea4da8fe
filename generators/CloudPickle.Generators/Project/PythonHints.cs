using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>
/// The Python type hint of a C# type. A type that travels under its own name stands between guillemets, as module and name:
/// <c>list[«Shop:Order»]</c>; the stub module knows what it calls it.
/// </summary>
internal static class PythonHints
{
    private const string Any = "typing.Any";

    public static string Of(ITypeSymbol type, KnownSymbols known)
    {
        var hint = OfNotNull(type, known);
        return type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } && hint != Any ? hint + " | None" : hint;
    }

    private static string OfNotNull(ITypeSymbol type, KnownSymbols known) => type switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => "bytes",
        IArrayTypeSymbol array when IsNumber(array.ElementType) && array.ElementType.SpecialType != SpecialType.System_Decimal => "array.array",
        IArrayTypeSymbol { IsSZArray: true } array => $"list[{Of(array.ElementType, known)}]",
        INamedTypeSymbol named => Plain(named) ?? Named(named, known),
        _ => Any,
    };

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static string? Plain(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_String or SpecialType.System_Char => "str",
        SpecialType.System_Single or SpecialType.System_Double => "float",
        SpecialType.System_Decimal => "decimal.Decimal",
        SpecialType.System_DateTime => "datetime.datetime",
        SpecialType.System_IntPtr or SpecialType.System_UIntPtr => "int",
        SpecialType.System_Object => Any,
        _ when IsNumber(type) => "int",
        _ => type.DottedName() switch
        {
            "System.Int128" or "System.UInt128" or "System.Numerics.BigInteger" => "int",
            "System.Half" => "float",
            "System.DateTimeOffset" => "datetime.datetime",
            "System.DateOnly" => "datetime.date",
            "System.TimeOnly" => "datetime.time",
            "System.TimeSpan" => "datetime.timedelta",
            "System.Guid" => "uuid.UUID",
            "System.Numerics.Complex" => "complex",
            "System.Uri" or "System.Version" or "System.Text.StringBuilder" or "System.Text.Rune" => "str",
            _ => null,
        },
    };

    private static string Named(INamedTypeSymbol type, KnownSymbols known)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return Of(type.TypeArguments[0], known) + " | None";
        }

        if (type.TypeKind == TypeKind.Enum || (known.SettingsOf(type) is not null && !known.Builtins.TryFind(type, out _)))
        {
            var name = PickleTypeName.Of(type.OriginalDefinition, known);
            return type.TypeKind == TypeKind.Interface || (type.IsAbstract && !FSharpTypes.IsUnion(type)) ? Any : $"«{name.Module}:{name.QualifiedName}»";
        }

        var arguments = type.TypeArguments.Select(a => Of(a, known)).ToList();
        return type switch
        {
            { TypeKind: TypeKind.Delegate } => "typing.Callable",
            { IsTupleType: true } => $"tuple[{string.Join(", ", type.TupleElements.Select(e => Of(e.Type, known)))}]",
            { Name: "Tuple" or "KeyValuePair", Arity: > 0 } => $"tuple[{string.Join(", ", arguments)}]",
            { Name: "FrozenSet" or "ImmutableHashSet" } => $"frozenset[{arguments[0]}]",
            { Name: "HashSet" or "SortedSet" or "ISet" or "IReadOnlySet" or "ImmutableSortedSet" } => $"set[{arguments[0]}]",
            { Arity: 2 } when type.Name.EndsWith("Dictionary", StringComparison.Ordinal) || type.Name == "SortedList" => $"dict[{string.Join(", ", arguments)}]",
            { Arity: 1 } when type.ContainingNamespace.DottedName().StartsWith("System.Collections", StringComparison.Ordinal) => $"list[{arguments[0]}]",
            _ => Any,
        };
    }
}
