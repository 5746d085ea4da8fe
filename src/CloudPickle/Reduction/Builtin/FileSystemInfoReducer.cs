using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A file or directory is its path as it was given, a pure path of Python's <c>pathlib</c>: what stands there is another matter on another machine.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(FileInfo))]
[BuiltinReducer(typeof(DirectoryInfo))]
public sealed class FileSystemInfoReducer<T> : Reducer<T>
    where T : FileSystemInfo
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, T value)
    {
        if (!pickler.TryWriteReference(value))
        {
            pickler.WriteCall(OperatingSystem.IsWindows() ? PythonNames.WindowsPath : PythonNames.PosixPath, value.ToString());
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override T Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or T)
        {
            return (T)node!;
        }

        var path = node as string ?? InertPaths.Text(node) ?? throw unpickler.Mismatch(typeof(T), node);
        if (unpickler.Machine.TryGetConverted<T>(node, out var known))
        {
            return known!;
        }

        if (path.Length == 0 || path.Contains('\0'))
        {
            throw unpickler.Error($"{ValueText.Describe(path)} is no path.");
        }

        var info = (T)(FileSystemInfo)(typeof(T) == typeof(FileInfo) ? new FileInfo(path) : new DirectoryInfo(path));
        if (node is PickledObject)
        {
            unpickler.Machine.AddConverted(node, info, static () => false);
        }

        return info;
    }
}
