using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// The name of a Python class, function or other module member (<c>GLOBAL</c>, <c>STACK_GLOBAL</c>). It is only a name:
/// nothing is imported or called.
/// </summary>
/// <remarks>Immutable and thread-safe; equal to another with the same ordinal names.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledGlobal : IEquatable<PickledGlobal>
{
    // Computed when it is first asked for, by any thread: most names are the same few objects in every pickle.
    private int _hashCode;

    /// <summary>A name in a module.</summary>
    /// <param name="module">The module, for instance <c>collections</c>.</param>
    /// <param name="qualifiedName">The name in the module, with dots for nested names, for instance <c>Outer.Inner</c>.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public PickledGlobal(string module, string qualifiedName)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(qualifiedName);
        (Module, QualifiedName) = (module, qualifiedName);
    }

    /// <summary>The module.</summary>
    public string Module { get; }

    /// <summary>The name in the module.</summary>
    public string QualifiedName { get; }

    /// <summary>What the pickle machine does when the name is called; null for a name that is only a name.</summary>
    internal object? Handler { get; init; }

    /// <inheritdoc/>
    public bool Equals(PickledGlobal? other) =>
        ReferenceEquals(this, other) || (other is not null && Module == other.Module && QualifiedName == other.QualifiedName);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PickledGlobal);

    /// <inheritdoc/>
    public override int GetHashCode() => _hashCode == 0 ? _hashCode = HashCode.Combine(Module, QualifiedName) : _hashCode;

    /// <summary>Module and name with a dot, cut off in length.</summary>
    /// <returns>For instance <c>collections.OrderedDict</c>.</returns>
    public override string ToString() => ValuePrinter.Cut(Module) + "." + ValuePrinter.Cut(QualifiedName);

    /// <summary>Whether both names are equal.</summary>
    /// <param name="left">A name or null.</param>
    /// <param name="right">A name or null.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(PickledGlobal? left, PickledGlobal? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the names differ.</summary>
    /// <param name="left">A name or null.</param>
    /// <param name="right">A name or null.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(PickledGlobal? left, PickledGlobal? right) => !(left == right);
}
