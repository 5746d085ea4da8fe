using System.ComponentModel;
using CloudPickle.Reduction;

namespace CloudPickle.Generated;

/// <summary>Where the module initialisers of generated code announce their assemblies. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PickleRegistry
{
    /// <summary>Adds an assembly's reducers to those that the process knows. Thread-safe; a second time does nothing.</summary>
    /// <param name="registry">The assembly's registry.</param>
    public static void Register(AssemblyRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ReducerTable.Add(registry);
    }
}
