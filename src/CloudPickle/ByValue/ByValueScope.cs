using System.Reflection;

namespace CloudPickle.ByValue;

/// <summary>A set of assemblies and of namespaces; a namespace covers those inside it, not those around it.</summary>
internal sealed record ByValueScope(HashSet<Assembly> Assemblies, HashSet<string> Prefixes)
{
    public static readonly ByValueScope Empty = new(new HashSet<Assembly>(), new HashSet<string>());

    public bool IsEmpty => Assemblies.Count == 0 && Prefixes.Count == 0;

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

    public ByValueScope With(Assembly assembly) => this with { Assemblies = new HashSet<Assembly>(Assemblies) { assembly } };

    public ByValueScope With(string prefix) => this with { Prefixes = new HashSet<string>(Prefixes) { prefix } };

    public ByValueScope Without(Assembly assembly) => this with { Assemblies = Except(Assemblies, assembly) };

    public ByValueScope Without(string prefix) => this with { Prefixes = Except(Prefixes, prefix) };

    private static HashSet<T> Except<T>(IEnumerable<T> items, T item)
    {
        var rest = new HashSet<T>(items);
        rest.Remove(item);
        return rest;
    }
}
