namespace CloudPickle.Reduction.Builtin;

/// <summary>The items of untyped sets and dictionaries as an untyped list, one for every node, so that aliases stay one object.</summary>
internal static class UntypedItems
{
    public static List<object?> Of(Unpickler unpickler, object node, IReadOnlyCollection<object?> items) =>
        Convert(unpickler, node, start => From(items, start));

    public static List<object?> Pairs(Unpickler unpickler, PickledDictionary node) =>
        Convert(unpickler, node, start => PairsFrom(node, start));

    private static IEnumerable<object?> From(IReadOnlyCollection<object?> items, int start)
    {
        foreach (var item in items)
        {
            if (--start < 0)
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<object?> PairsFrom(PickledDictionary node, int start)
    {
        foreach (var (key, value) in node)
        {
            if (--start < 0)
            {
                yield return new PickledTuple(key, value);
            }
        }
    }

    private static List<object?> Convert(Unpickler unpickler, object node, Func<int, IEnumerable<object?>> from)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<List<object?>>(node, out var known))
        {
            return known!;
        }

        var list = new List<object?>();
        list.AddRange(from(0));
        machine.AddConverted(node, list, () =>
        {
            var start = list.Count;
            list.AddRange(from(start));
            return list.Count > start;
        });
        return list;
    }
}
