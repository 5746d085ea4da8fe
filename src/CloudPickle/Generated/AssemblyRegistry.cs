using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace CloudPickle.Generated;

/// <summary>
/// The reducers of one assembly. The generator emits one subclass an assembly; a module initialiser registers it, and it
/// names the registries of the references, which are asked only when a type or name is met that nobody knew so far.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AssemblyRegistry
{
    /// <summary>The registries of the referenced assemblies. Enumerating it loads those assemblies.</summary>
    public virtual IEnumerable<AssemblyRegistry> References => [];

    /// <summary>Finds the reducer of a type, or null.</summary>
    /// <param name="type">A closed type.</param>
    public virtual Reducer? Find(Type type) => null;

    /// <summary>
    /// Finds the open reducer of an annotated generic type, for closed types that only generic code names. Its constructor takes
    /// the module and the qualified name of the closed type.
    /// </summary>
    /// <param name="definition">The open type.</param>
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public virtual Type? FindOpen(Type definition) => null;

    /// <summary>Finds the reducer of a type by the name it has in a pickle, or null.</summary>
    /// <param name="module">The Python module.</param>
    /// <param name="qualifiedName">The name in the module.</param>
    public virtual Reducer? Find(string module, string qualifiedName) => null;

    /// <summary>Makes a new, empty environment for a lambda of the assembly, or gives null.</summary>
    /// <param name="site">The declaring type and member, or <c>name:</c> and the pinned name.</param>
    /// <param name="hash">The hash of body, captures and signature; empty for a pinned closure.</param>
    public virtual ClosureEnvironment? CreateClosure(string site, string hash) => null;

    /// <summary>The lambdas of one member, to say what a drifted one was compared with.</summary>
    /// <param name="site">The declaring type and member, or <c>name:</c> and the pinned name.</param>
    public virtual IEnumerable<ClosureShape> ClosuresAt(string site) => [];
}
