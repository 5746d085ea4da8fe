namespace CloudPickle.Reduction.Builtin;

/// <summary>The items of untyped sets and dictionaries as an untyped list, one for every node, so that aliases stay one object.</summary>
internal static class UntypedItems
{
    public static List<object?> Of(Unpickler unpickler, object node, IReadOnlyCollection<object?> items) =>
        Convert(unpickler, node, items.Skip);

    public static List<object?> Pairs(Unpickler unpickler, PickledDictionary node) =>
        Convert(unpickler, node, start => node.Skip(start).Select(entry => (object?)new PickledTuple(entry.Key, entry.Value)));

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
