using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CloudPickle.Closures;

/// <summary>
/// Reads captured variables where the C# compiler keeps them: in fields of the delegate's target, named as the variables. How
/// scopes were merged (Debug and Release differ) does not matter, because the links between them are followed. Safe for concurrent use.
/// </summary>
internal static class DisplayClass
{
    /// <summary>The field that holds the captured instance.</summary>
    public const string This = "<>4__this";

    private const string ClassPrefix = "<>c";
    private const string OuterScopePrefix = "CS$<>8__locals";
    private const int MaxScopes = 256;
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConditionalWeakTable<Type, ConcurrentDictionary<string, FieldInfo[]>> s_ways = [];

    /// <summary>Whether the compiler made the type to hold captured variables.</summary>
    public static bool Is(Type type) => type.Name.StartsWith(ClassPrefix, StringComparison.Ordinal);

    /// <summary>Reads a variable, and gives the object whose field it is: the environment that closures share.</summary>
    public static bool TryRead(object target, string variable, [NotNullWhen(true)] out object? owner, out object? value)
    {
        var type = target.GetType();
        var ways = s_ways.GetValue(type, static _ => new ConcurrentDictionary<string, FieldInfo[]>(StringComparer.Ordinal));
        if (!ways.TryGetValue(variable, out var way))
        {
            way = ways.GetOrAdd(variable, FindWay(type, variable));
        }

        owner = target;
        value = null;
        if (way.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < way.Length - 1; i++)
        {
            owner = way[i].GetValue(owner);
            if (owner is null)
            {
                return false;
            }
        }

        value = way[^1].GetValue(owner);
        return true;
    }

    /// <summary>The fields from the target to the variable; empty when there is no such variable. Inner scopes come first: they hide outer ones.</summary>
    private static FieldInfo[] FindWay(Type target, string variable)
    {
        if (!Is(target))
        {
            return FindParameter(target, variable) is { } parameter ? [parameter] : [];
        }

        var pending = new Queue<FieldInfo[]>([[]]);
        for (var count = 0; count < MaxScopes && pending.TryDequeue(out var way); count++)
        {
            var scope = way.Length == 0 ? target : way[^1].FieldType;
            var fields = FieldsOf(scope);
            if (Array.Find(fields, field => field.Name == variable) is { } found)
            {
                return [.. way, found];
            }

            foreach (var link in fields)
            {
                if (link.Name.StartsWith(OuterScopePrefix, StringComparison.Ordinal))
                {
                    pending.Enqueue([.. way, link]);
                }
                else if (link.Name == This && FindParameter(link.FieldType, variable) is { } parameter)
                {
                    return [.. way, link, parameter];
                }
            }
        }

        return [];
    }

    /// <summary>A parameter of a primary constructor that a member uses is a field of the instance: <c>&lt;name>P</c>.</summary>
    private static FieldInfo? FindParameter(Type? instance, string name)
    {
        for (; instance is not null; instance = instance.BaseType)
        {
            if (Array.Find(FieldsOf(instance), field => field.Name == $"<{name}>P") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The generated code of each closure keeps the fields of its enclosing type's display classes by DynamicDependency; a field that is missing all the same is an error that says so.")]
    private static FieldInfo[] FieldsOf(Type type) => type.GetFields(Fields);
}
