using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace CloudPickle;

/// <summary>A column of labelled values: what can be read of pandas' <c>Series</c> and of a column of a <see cref="PickledDataFrame"/>.</summary>
/// <remarks>
/// Values are those of a <see cref="PickledNDArray"/>. Extension types (nullable integers, time zones) are not read. Immutable as long as its node is; it dumps as
/// the same Series.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledSeries : IReadOnlyList<object?>
{
    private readonly IReadOnlyList<object?> _values;

    internal PickledSeries(PickledObject node, object? name, IReadOnlyList<object?> index, IReadOnlyList<object?> values)
    {
        (Node, Name, Index, _values) = (node, name, index, values);
    }

    /// <summary>The object of pandas as it was loaded.</summary>
    public PickledObject Node { get; }

    /// <summary>The name, usually a string; null for none.</summary>
    public object? Name { get; }

    /// <summary>The label of each value.</summary>
    public IReadOnlyList<object?> Index { get; }

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public object? this[int index] => _values[index];

    /// <summary>Reads a <c>pandas.Series</c> of plain values.</summary>
    /// <param name="value">What <c>Pickle.Loads&lt;object?&gt;</c> gave.</param>
    /// <param name="series">The series, or null.</param>
    /// <returns>False when the value is no Series, or one of an extension type.</returns>
    public static bool TryRead(object? value, [NotNullWhen(true)] out PickledSeries? series)
    {
        series = PandasNodes.IsNew(value, "pandas.core.series", "Series", out var node) && PandasNodes.TryReadSingle(node, out var index, out var values)
            ? new PickledSeries(node, node.TryGetMember("name", out var name) ? name : null, index, values)
            : null;
        return series is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => _values.GetEnumerator();

    /// <summary>Name and length.</summary>
    /// <returns>For instance <c>Series(price, 3)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Series({Name ?? "None"}, {Count})");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
