using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace CloudPickle;

/// <summary>
/// What can be read of pandas' <c>DataFrame</c>: its columns of numbers, text, times and categories, by name. Nothing of pandas runs; it dumps as the
/// same DataFrame.
/// </summary>
/// <remarks>Columns of extension types (nullable integers, time zones) are named but not read. Immutable as long as its node is.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledDataFrame
{
    /// <summary>How many columns the text names.</summary>
    private const int MaxNamed = 20;

    private readonly IReadOnlyList<object?>?[] _values;

    private PickledDataFrame(PickledObject node, IReadOnlyList<object?> columns, IReadOnlyList<object?> index, IReadOnlyList<object?>?[] values)
    {
        (Node, Columns, Index, _values) = (node, columns, index, values);
    }

    /// <summary>The object of pandas as it was loaded.</summary>
    public PickledObject Node { get; }

    /// <summary>The labels of the columns, usually strings.</summary>
    public IReadOnlyList<object?> Columns { get; }

    /// <summary>The label of each row.</summary>
    public IReadOnlyList<object?> Index { get; }

    /// <summary>A column by its label.</summary>
    /// <param name="label">The label.</param>
    /// <exception cref="KeyNotFoundException">There is no such column, or it is of an extension type.</exception>
    public PickledSeries this[object label] =>
        TryGetColumn(label, out var column) ? column : throw new KeyNotFoundException($"The DataFrame has no column {ValuePrinter.Print(label)} of plain values.");

    /// <summary>Reads a <c>pandas.DataFrame</c>.</summary>
    /// <param name="value">What <c>Pickle.Loads&lt;object?&gt;</c> gave.</param>
    /// <param name="frame">The frame, or null.</param>
    /// <returns>False when the value is no DataFrame, or one with an index that is not plain.</returns>
    public static bool TryRead(object? value, [NotNullWhen(true)] out PickledDataFrame? frame)
    {
        frame = PandasNodes.IsNew(value, "pandas.core.frame", "DataFrame", out var node) && PandasNodes.TryReadBlocks(node, out var columns, out var index, out var values)
            ? new PickledDataFrame(node, columns, index, values)
            : null;
        return frame is not null;
    }

    /// <summary>Gets a column by its label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="column">The column, or null.</param>
    /// <returns>False when there is no such column, or it is of an extension type.</returns>
    public bool TryGetColumn(object? label, [NotNullWhen(true)] out PickledSeries? column)
    {
        column = null;
        for (var i = 0; i < Columns.Count && column is null; i++)
        {
            if (PythonEquality.AreEqual(Columns[i], label) && _values[i] is { } values)
            {
                column = new PickledSeries(Node, label, Index, values);
            }
        }

        return column is not null;
    }

    /// <summary>The number of rows and the columns.</summary>
    /// <returns>For instance <c>DataFrame(3 rows: a, b)</c>.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DataFrame({Index.Count} rows: {string.Join(", ", FirstColumns())})");

    private List<object?> FirstColumns()
    {
        List<object?> first = [];
        for (var i = 0; i < Columns.Count && i < MaxNamed; i++)
        {
            first.Add(Columns[i]);
        }

        return first;
    }
}
