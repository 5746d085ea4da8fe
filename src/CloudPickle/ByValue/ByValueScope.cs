using System.Collections.Immutable;
using System.Reflection;

namespace CloudPickle.ByValue;

/// <summary>A set of assemblies and of namespaces; a namespace covers those inside it, not those around it.</summary>
internal sealed record ByValueScope(ImmutableHashSet<Assembly> Assemblies, ImmutableHashSet<string> Prefixes)
{
    public static readonly ByValueScope Empty = new([], ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    public bool IsEmpty => Assemblies.IsEmpty && Prefixes.IsEmpty;

    public bool Covers(Type type)
    {
        if (IsEmpty)
        {
            return false;
        }

        if (Assemblies.Contains(type.Assembly))
        {
            return true;
        }

        for (var space = type.Namespace; !string.IsNullOrEmpty(space); space = space[..Math.Max(0, space.LastIndexOf('.'))])
        {
            if (Prefixes.Contains(space))
            {
                return true;
            }
        }

        return false;
    }

    public ByValueScope With(Assembly assembly) => this with { Assemblies = Assemblies.Add(assembly) };

    public ByValueScope With(string prefix) => this with { Prefixes = Prefixes.Add(prefix) };

    public ByValueScope Without(Assembly assembly) => this with { Assemblies = Assemblies.Remove(assembly) };

    public ByValueScope Without(string prefix) => this with { Prefixes = Prefixes.Remove(prefix) };
}
