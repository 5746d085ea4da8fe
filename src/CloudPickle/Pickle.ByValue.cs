using System.Linq;
using System.Reflection;
using CloudPickle.ByValue;

namespace CloudPickle;

// The counterpart of cloudpickle.register_pickle_by_value.
public static partial class Pickle
{
    /// <summary>
    /// Lets the annotated types of an assembly travel with their definition (cloudpickle's <c>register_pickle_by_value</c>): Python makes a dataclass or
    /// an enum of it with its standard library, the same one for every value and every pickle; .NET takes the local type if there is one
    /// with these members, else a <see cref="PickledObject"/> whose members are read by name. Code does not travel.
    /// </summary>
    /// <param name="assembly">The assembly. A second time does nothing.</param>
    /// <remarks>Sessions that were started before do not see it.</remarks>
    public static void RegisterByValue(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ByValueRegistry.Add(assembly);
    }

    /// <summary>As <see cref="RegisterByValue(Assembly)"/>, for a namespace and those inside it.</summary>
    /// <param name="namespacePrefix">The namespace: <c>Shop</c> covers <c>Shop</c> and <c>Shop.Orders</c>, not <c>Shopping</c>.</param>
    /// <exception cref="ArgumentException">The text is no namespace.</exception>
    public static void RegisterByValue(string namespacePrefix)
    {
        Check(namespacePrefix);
        ByValueRegistry.Add(namespacePrefix);
    }

    /// <summary>Takes <see cref="RegisterByValue(Assembly)"/> back.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <exception cref="ArgumentException">The assembly is not registered.</exception>
    public static void UnregisterByValue(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (!ByValueRegistry.Remove(assembly))
        {
            throw new ArgumentException($"{assembly.GetName().Name} is not registered for pickle by value.", nameof(assembly));
        }
    }

    /// <summary>Takes <see cref="RegisterByValue(string)"/> back.</summary>
    /// <param name="namespacePrefix">The namespace, as it was registered.</param>
    /// <exception cref="ArgumentException">The namespace is not registered, or the text is none.</exception>
    public static void UnregisterByValue(string namespacePrefix)
    {
        Check(namespacePrefix);
        if (!ByValueRegistry.Remove(namespacePrefix))
        {
            throw new ArgumentException($"{namespacePrefix} is not registered for pickle by value.", nameof(namespacePrefix));
        }
    }

    /// <summary>Lists the names of the registered assemblies and the registered namespaces.</summary>
    /// <returns>A copy.</returns>
    public static IReadOnlySet<string> ListByValue()
    {
        var scope = ByValueRegistry.Scope;
        return scope.Assemblies.Select(assembly => assembly.GetName().Name ?? "").Concat(scope.Prefixes).ToHashSet(StringComparer.Ordinal);
    }

    private static void Check(string namespacePrefix)
    {
        ArgumentNullException.ThrowIfNull(namespacePrefix);
        if (namespacePrefix.Split('.').Any(part => part.Length == 0 || part.Any(char.IsWhiteSpace)))
        {
            throw new ArgumentException($"Input should be an assembly or a namespace, got '{namespacePrefix}' instead.", nameof(namespacePrefix));
        }
    }
}
