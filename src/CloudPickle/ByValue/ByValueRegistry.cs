using System.Reflection;

namespace CloudPickle.ByValue;

/// <summary>The assemblies and namespaces whose types travel with their definition. Safe for concurrent use.</summary>
internal static class ByValueRegistry
{
    private static readonly Lock s_gate = new();
    private static volatile ByValueScope s_scope = ByValueScope.Empty;

    /// <summary>What is registered now; a session keeps the scope that it began with.</summary>
    public static ByValueScope Scope => s_scope;

    public static void Add(Assembly assembly)
    {
        lock (s_gate)
        {
            s_scope = s_scope.With(assembly);
        }
    }

    public static void Add(string prefix)
    {
        lock (s_gate)
        {
            s_scope = s_scope.With(prefix);
        }
    }

    public static bool Remove(Assembly assembly)
    {
        lock (s_gate)
        {
            var isKnown = s_scope.Assemblies.Contains(assembly);
            s_scope = s_scope.Without(assembly);
            return isKnown;
        }
    }

    public static bool Remove(string prefix)
    {
        lock (s_gate)
        {
            var isKnown = s_scope.Prefixes.Contains(prefix);
            s_scope = s_scope.Without(prefix);
            return isKnown;
        }
    }
}
