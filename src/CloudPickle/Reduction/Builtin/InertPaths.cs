namespace CloudPickle.Reduction.Builtin;

/// <summary>Paths of Python's <c>pathlib</c>, which are texts in C#.</summary>
internal static class InertPaths
{
    /// <summary>The path as text, or null when the node is none.</summary>
    public static string? Text(object? node)
    {
        if (node is not PickledObject { Callable: PickledGlobal { Module: "pathlib" or "pathlib._local" } type } call)
        {
            return null;
        }

        var isWindows = type.QualifiedName is "PureWindowsPath" or "WindowsPath";
        var separator = isWindows ? '\\' : '/';
        var path = "";
        foreach (var argument in call.Arguments)
        {
            if (argument is not string part)
            {
                return null;
            }

            path = path.Length == 0 || path.EndsWith(separator) ? path + part : path + separator + part;
        }

        return path.Length == 0 ? "." : path;
    }
}
