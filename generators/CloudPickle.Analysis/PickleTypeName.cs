using System.Text;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>The name under which a type travels: a Python module and a qualified name in it.</summary>
internal readonly struct PickleTypeName(string module, string qualifiedName)
{
    private const string MainModule = "__main__";

    public string Module { get; } = module;

    public string QualifiedName { get; } = qualifiedName;

    /// <summary>Type arguments become part of the name: <c>Box[int]</c>. Type parameters are left out.</summary>
    public static PickleTypeName Of(INamedTypeSymbol type, KnownSymbols known)
    {
        if (known.SettingsOf(type)?.Name is { Length: > 0 } name)
        {
            return Split(name, type, known);
        }

        var path = new StringBuilder();
        for (var t = type; t is not null; t = t.ContainingType)
        {
            path.Insert(0, (t.ContainingType is null ? "" : ".") + t.Name + Arguments(t.TypeArguments, known));
        }

        var space = type.ContainingNamespace;
        return new(space.IsGlobalNamespace ? MainModule : space.DottedName(), path.ToString());
    }

    /// <summary>The former names of a type.</summary>
    public static IEnumerable<PickleTypeName> AliasesOf(INamedTypeSymbol type, KnownSymbols known) =>
        known.SettingsOf(type)?.Aliases.Where(a => a.Length > 0).Select(a => Split(a, type, known)) ?? [];

    /// <summary><c>module.Name</c>, or <c>module:Outer.Name</c>.</summary>
    private static PickleTypeName Split(string name, INamedTypeSymbol type, KnownSymbols known)
    {
        var colon = name.IndexOf(':');
        var end = colon >= 0 ? colon : name.LastIndexOf('.');
        var own = name.Substring(end + 1) + Arguments(AllArguments(type), known);
        return end <= 0 ? new(MainModule, own) : new(name.Substring(0, end), own);
    }

    private static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : AllArguments(type.ContainingType).Concat(type.TypeArguments);

    private static string Arguments(IEnumerable<ITypeSymbol> arguments, KnownSymbols known)
    {
        var closed = arguments.Where(a => a is not ITypeParameterSymbol).Select(a => Argument(a, known)).ToList();
        return closed.Count == 0 ? "" : $"[{string.Join(",", closed)}]";
    }

    private static string Argument(ITypeSymbol type, KnownSymbols known)
    {
        if (type is IArrayTypeSymbol array)
        {
            return $"{Argument(array.ElementType, known)}[{new string(',', array.Rank - 1)}]";
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Argument(nullable.TypeArguments[0], known) + "?";
        }

        if (type.TypeKind == TypeKind.Dynamic || Keyword(type.SpecialType) is not null)
        {
            return Keyword(type.SpecialType) ?? "object";
        }

        if (type is not INamedTypeSymbol named)
        {
            return type.Name;
        }

        var name = Of(named.TupleUnderlyingType ?? named, known);
        return $"{name.Module}.{name.QualifiedName}";
    }

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Object => "object",
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_IntPtr => "nint",
        SpecialType.System_UIntPtr => "nuint",
        _ => null,
    };
}
