namespace CloudPickle.Reduction.Builtin;

/// <summary>Lists of lists as the items of one array of several dimensions.</summary>
internal static class NestedItems
{
    /// <summary>The lengths and the items in C order; every list of one level has the same length.</summary>
    public static (int[] Lengths, List<object?> Items) Of(Unpickler unpickler, Type type, object node, int rank)
    {
        var lengths = new int[rank];
        List<object?> level = [node];
        for (var depth = 0; depth < rank; depth++)
        {
            var next = new List<object?>();
            for (var i = 0; i < level.Count; i++)
            {
                var list = unpickler.Resolve(level[i]);
                var items = SequenceItems.Of(unpickler, list) ?? throw unpickler.Mismatch(type, list);
                if (i > 0 && items.Count != lengths[depth])
                {
                    throw unpickler.Error($"{TypeNames.Of(type)} was expected; the pickle has lists of {lengths[depth]} and of {items.Count} items side by side.");
                }

                lengths[depth] = items.Count;
                foreach (var item in items)
                {
                    unpickler.Machine.CountCopy();
                    next.Add(item);
                }
            }

            level = next;
        }

        return (lengths, level);
    }
}
