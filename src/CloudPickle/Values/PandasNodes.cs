using System.Diagnostics.CodeAnalysis;

namespace CloudPickle;

/// <summary>How pandas pickles frames and series: blocks of columns of one type, and axes. Everything is checked; what is unknown is not read.</summary>
internal static class PandasNodes
{
    /// <summary>Columns without rows cost a stream nothing, so there may be few of them.</summary>
    private const int MaxEmptyColumns = 1024;

    public static bool IsNew(object? value, string module, string name, [NotNullWhen(true)] out PickledObject? node)
    {
        node = value as PickledObject;
        return node is { Kind: PickledObjectKind.NewObject, HasState: true } && Is(node, module, name);
    }

    /// <summary>The values of a Series: those of the only block of its manager.</summary>
    public static bool TryReadSingle(PickledObject series, [NotNullWhen(true)] out IReadOnlyList<object?>? index, [NotNullWhen(true)] out IReadOnlyList<object?>? values)
    {
        (index, values) = (null, null);
        if (!series.TryGetMember("_mgr", out var manager) || manager is not PickledObject { State: PickledTuple { Count: >= 2 } state })
        {
            return false;
        }

        index = state[0] is List<object?> { Count: 1 } axes ? Labels(axes[0]) : null;
        values = state[1] is List<object?> { Count: 1 } blocks && Array(blocks[0], 1) is { } items && items.Count == index?.Count ? items : null;
        return index is not null && values is not null;
    }

    /// <summary>The columns of a DataFrame, null for those that are not plain.</summary>
    public static bool TryReadBlocks(
        PickledObject frame,
        [NotNullWhen(true)] out IReadOnlyList<object?>? columns,
        [NotNullWhen(true)] out IReadOnlyList<object?>? index,
        [NotNullWhen(true)] out IReadOnlyList<object?>?[]? values)
    {
        (columns, index, values) = (null, null, null);
        if (!frame.TryGetMember("_mgr", out var manager)
            || manager is not PickledObject { Arguments: [PickledTuple blocks, List<object?> { Count: 2 } axes] } node
            || !Is(node, "pandas.core.internals.managers", "BlockManager"))
        {
            return false;
        }

        // Each column has a label in an array that is there: a range of column numbers is bounded by the blocks below.
        (columns, index) = (Labels(axes[0]), Labels(axes[1]));
        if (columns is null || index is null || columns.Count > ColumnCount(blocks))
        {
            return false;
        }

        values = new IReadOnlyList<object?>?[columns.Count];
        foreach (var block in blocks)
        {
            Place(block, index.Count, values);
        }

        return true;
    }

    private static void Place(object? block, int rows, IReadOnlyList<object?>?[] values)
    {
        if (block is not PickledObject { Arguments: [_, _, 2] } node || Positions(node.Arguments[1]) is not { } positions)
        {
            return;
        }

        var content = node.Arguments[0];
        var isTable = Unwrap(content) is { Rank: 2 };
        for (var i = 0; i < positions.Count && i < values.Length; i++)
        {
            if (positions[i] is int column && column >= 0 && column < values.Length)
            {
                var items = isTable ? Unwrap(content) is { } table && i < table.Lengths[0] && table.Count > 0 ? table.Row(i) : null : i == 0 ? Array(content, 1) : null;
                values[column] = items?.Count == rows ? items : null;
            }
        }
    }

    private static long ColumnCount(PickledTuple blocks)
    {
        var count = 0L;
        foreach (var block in blocks)
        {
            count += ColumnCount(block);
        }

        return count;
    }

    private static long ColumnCount(object? block) =>
        block is PickledObject { Arguments: [_, _, 2] } node && Positions(node.Arguments[1]) is { } positions
            ? Unwrap(node.Arguments[0]) is { Rank: 2 } table ? Math.Min(positions.Count, table.Count == 0 ? Math.Min(table.Lengths[0], MaxEmptyColumns) : table.Lengths[0]) : 1
            : 0;

    /// <summary>The values of one dimension: an array, or the categories of one.</summary>
    private static IReadOnlyList<object?>? Array(object? node, int rank)
    {
        if (node is PickledObject { State: PickledTuple { Count: 3 } state } && state[0] is PickledObject type && Is(type, "pandas.core.dtypes.dtypes", "CategoricalDtype"))
        {
            return type.TryGetMember("categories", out var categories) && Labels(categories) is { } labels && state[1] is PickledNDArray { Rank: 1 } codes
                ? ByCode(codes, labels)
                : null;
        }

        return Unwrap(node) is { } array && array.Rank == rank ? array : null;
    }

    private static object?[] ByCode(PickledNDArray codes, IReadOnlyList<object?> labels)
    {
        var items = new object?[codes.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = codes[i] is int number && number >= 0 && number < labels.Count ? labels[number] : null;
        }

        return items;
    }

    /// <summary>The numpy array of plain values or of pandas' times.</summary>
    private static PickledNDArray? Unwrap(object? node) => node switch
    {
        PickledNDArray array => array,
        PickledObject { State: PickledTuple { Count: 3 } state } when state[0] is PickledDType => state[1] as PickledNDArray,
        _ => null,
    };

    /// <summary>The labels of an axis.</summary>
    private static IReadOnlyList<object?>? Labels(object? index)
    {
        if (index is not PickledObject { Callable: PickledGlobal { Module: "pandas.core.indexes.base" or "pandas.core.indexes.datetimes" }, Arguments: [PickledGlobal, PickledDictionary parts] })
        {
            return null;
        }

        if (parts.TryGetValue("data", out var data))
        {
            return Array(data, 1);
        }

        return parts.TryGetValue("start", out var start) && parts.TryGetValue("stop", out var stop) && parts.TryGetValue("step", out var step)
            ? NumberRange.TryCreate(start, stop, step)
            : null;
    }

    private static IReadOnlyList<object?>? Positions(object? placement) => placement switch
    {
        PickledObject { Callable: PickledGlobal { QualifiedName: "slice" }, Arguments: [_, _, _] } slice => NumberRange.TryCreate(slice.Arguments[0], slice.Arguments[1], slice.Arguments[2] ?? 1),
        PickledNDArray { Rank: 1 } array => array,
        _ => null,
    };

    private static bool Is(PickledObject node, string module, string name) => node.Callable is PickledGlobal type && type.Module == module && type.QualifiedName == name;
}
