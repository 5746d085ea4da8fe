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

    /// <summary>Gives a hand-written reducer the name under which its type travels, if it uses one.</summary>
    /// <param name="reducer">The reducer.</param>
    /// <param name="module">The Python module.</param>
    /// <param name="qualifiedName">The name in the module.</param>
    /// <returns>The reducer.</returns>
    public static Reducer Named(Reducer reducer, string module, string qualifiedName)
    {
        if (reducer is INamedReducer named)
        {
            named.Name = new PickledGlobal(module, qualifiedName);
        }

        return reducer;
    }
}
