using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The types that columns of a <see cref="System.Data.DataTable"/> may have here, by their names in C#.</summary>
internal static class DataTypes
{
    private static readonly Dictionary<string, Type> s_byName = new[]
    {
        typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double),
        typeof(decimal), typeof(char), typeof(string), typeof(byte[]), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(object),
    }.ToDictionary(TypeNames.Of);

    public static string? NameOf(Type type) => s_byName.ContainsKey(TypeNames.Of(type)) ? TypeNames.Of(type) : null;

    public static bool TryFind(string name, [NotNullWhen(true)] out Type? type) => s_byName.TryGetValue(name, out type);
}
