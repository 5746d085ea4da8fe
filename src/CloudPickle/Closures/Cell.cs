using CloudPickle.Closures;
using CloudPickle.Reduction;

namespace CloudPickle;

/// <summary>
/// A captured variable that changes after it was captured. Closures that shared the variable before they were pickled together
/// share one cell after loading. Python reads it as <c>types.CellType</c>.
/// </summary>
/// <typeparam name="T">The variable's type.</typeparam>
/// <remarks>As little thread-safe as the variable is.</remarks>
public sealed class Cell<T> : ICell
{
    /// <summary>The variable.</summary>
    public T Value;

    // Whoever can hold a cell has made one, so that no reflection is needed to find its reducer.
    static Cell() => ReducerOf<Cell<T>>.SetDefault(new CellReducer<T>());

    /// <summary>A variable that is not assigned yet.</summary>
    public Cell() => Value = default!;

    /// <summary>A variable with a value.</summary>
    /// <param name="value">The value.</param>
    public Cell(T value) => Value = value;

    void ICell.Write(Pickler pickler) => pickler.WriteCell(this);
}
