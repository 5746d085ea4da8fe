using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// An exception of Python: its class, arguments and attributes. It can be thrown, and dumps as the same exception of Python. Its message is what
/// <c>str()</c> shows in Python for plain arguments.
/// </summary>
/// <remarks>Python does not pickle tracebacks. Not thread-safe while being changed.</remarks>
[DebuggerDisplay("{Class}: {Message}")]
public sealed class PickledException : Exception
{
    /// <summary>An exception by its class and arguments.</summary>
    /// <param name="class">The class, for instance <c>builtins.ValueError</c>.</param>
    /// <param name="arguments">The arguments of its constructor.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public PickledException(PickledGlobal @class, PickledTuple arguments)
    {
        ArgumentNullException.ThrowIfNull(@class);
        ArgumentNullException.ThrowIfNull(arguments);
        (Class, Arguments) = (@class, arguments);
    }

    /// <summary>The class.</summary>
    public PickledGlobal Class { get; }

    /// <summary>The arguments of its constructor, which Python calls <c>args</c>.</summary>
    public PickledTuple Arguments { get; }

    /// <summary>The attributes that were set on it, or null when none were.</summary>
    public PickledDictionary? Attributes { get; internal set; }

    /// <summary>The only argument as text, or all of them.</summary>
    public override string Message => Arguments switch
    {
        [string text] => text,
        [] => Class.QualifiedName,
        _ => Arguments.ToString(),
    };
}
