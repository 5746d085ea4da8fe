using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// Python's <c>types.CellType</c>: a variable that functions share. It is what an untyped load gives; a typed one gives
/// <see cref="Cell{T}"/>.
/// </summary>
/// <remarks>Equality is by reference. Not thread-safe while it is being changed.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledCell
{
    private object? _typed;

    /// <summary>An empty cell: a variable that is not assigned yet.</summary>
    public PickledCell()
    {
    }

    /// <summary>A cell with contents.</summary>
    /// <param name="value">The contents; null is <c>None</c>.</param>
    public PickledCell(object? value) => Set(value);

    /// <summary>Whether the variable is assigned.</summary>
    public bool HasValue { get; private set; }

    /// <summary>The contents; null when empty or <c>None</c>.</summary>
    public object? Value { get; private set; }

    /// <summary>Whether the pickle machine still waits for the contents.</summary>
    internal bool IsOpen { get; set; }

    /// <summary>A short description that does not show the contents: these may lead back to the cell.</summary>
    /// <returns>For instance <c>&lt;cell: a list></c>.</returns>
    public override string ToString() => HasValue ? $"<cell: {Reduction.ValueText.KindOf(Value)}>" : "<cell: empty>";

    internal void Set(object? value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>The typed cell that this one became, so that everybody who holds it gets the same.</summary>
    internal Cell<T>? Typed<T>() => _typed as Cell<T>;

    internal void Become<T>(Cell<T> typed) => _typed = typed;
}
