using System.Text;

namespace CloudPickle.Reduction;

/// <summary>Types as their users write them in C#, for messages.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    /// <summary>The C# keyword of a type, or null.</summary>
    public static string? Keyword(Type type) => s_keywords.GetValueOrDefault(type);

    public static string Of(Type type)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            // It counts as nested in the type that declares it, whose name would ask for its again.
            return type.Name;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var name = new StringBuilder(type.Namespace is null ? "" : type.Namespace + ".");
        if (type.IsNested && type.DeclaringType is { } declaring)
        {
            name.Clear().Append(Of(declaring)).Append('.');
        }

        var tick = type.Name.IndexOf('`');
        name.Append(tick < 0 ? type.Name : type.Name[..tick]);
        if (type.IsGenericType)
        {
            name.Append('<').AppendJoin(", ", Array.ConvertAll(type.GetGenericArguments(), Of)).Append('>');
        }

        return name.ToString();
    }
}
