namespace CloudPickle.Wire;

/// <summary>
/// The <c>fix_imports</c> mapping of CPython's pickle: protocols 0 to 2 name globals as Python 2 did
/// (<c>__builtin__ long</c>), later protocols as Python 3 does (<c>builtins int</c>). Safe for concurrent use.
/// </summary>
public static class Python2Names
{
    /// <summary>Renames a global read from a pickle of protocol 0 to 2. Unlisted names stay as they are.</summary>
    /// <returns>The Python 3 module and name.</returns>
    public static (string Module, string Name) ToPython3(string module, string name)
    {
        if (Python2ToPython3.Names.TryGetValue((module, name), out var renamed))
        {
            return renamed;
        }

        return Python2ToPython3.Modules.TryGetValue(module, out var renamedModule) ? (renamedModule, name) : (module, name);
    }

    /// <summary>Renames a global about to be written at protocol 0 to 2. Unlisted names stay as they are.</summary>
    /// <returns>The Python 2 module and name.</returns>
    public static (string Module, string Name) ToPython2(string module, string name)
    {
        if (Python3ToPython2.Names.TryGetValue((module, name), out var renamed))
        {
            return renamed;
        }

        return Python3ToPython2.Modules.TryGetValue(module, out var renamedModule) ? (renamedModule, name) : (module, name);
    }
}
