using System.Text;

namespace CloudPickle.Reduction;

/// <summary>Types as their users write them in C#, for messages.</summary>
internal static class TypeNames
{
    /// <summary>The C# keyword of a type, or null. Compared one by one and not in a table, which would keep every type in native code.</summary>
    public static string? Keyword(Type type)
    {
        if (type == typeof(bool)) { return "bool"; }
        if (type == typeof(byte)) { return "byte"; }
        if (type == typeof(sbyte)) { return "sbyte"; }
        if (type == typeof(short)) { return "short"; }
        if (type == typeof(ushort)) { return "ushort"; }
        if (type == typeof(int)) { return "int"; }
        if (type == typeof(uint)) { return "uint"; }
        if (type == typeof(long)) { return "long"; }
        if (type == typeof(ulong)) { return "ulong"; }
        if (type == typeof(float)) { return "float"; }
        if (type == typeof(double)) { return "double"; }
        if (type == typeof(decimal)) { return "decimal"; }
        if (type == typeof(char)) { return "char"; }
        if (type == typeof(string)) { return "string"; }
        if (type == typeof(object)) { return "object"; }
        if (type == typeof(nint)) { return "nint"; }
        if (type == typeof(nuint)) { return "nuint"; }

        return null;
    }

    public static string Of(Type type)
    {
        if (Keyword(type) is { } keyword)
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
