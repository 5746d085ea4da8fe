namespace CloudPickle;

/// <summary>The relations between two sets of Python values.</summary>
internal static class SetRelation
{
    /// <summary>The table of a set, or a new one of the elements of any other sequence.</summary>
    internal static OrderedTable TableOf(IEnumerable<object?> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        switch (elements)
        {
            case PickledSet set:
                return set.Table;
            case PickledFrozenSet set:
                return set.Table;
        }

        var table = new OrderedTable();
        foreach (var element in elements)
        {
            table.TryAdd(element, null);
        }

        return table;
    }

    internal static bool Contains(OrderedTable outer, OrderedTable inner)
    {
        for (var i = inner.First(); i >= 0; i = inner.Next(i))
        {
            if (outer.Find(inner.KeyAt(i)) < 0)
            {
                return false;
            }
        }

        return true;
    }

    internal static bool Overlaps(OrderedTable x, OrderedTable y)
    {
        for (var i = x.First(); i >= 0; i = x.Next(i))
        {
            if (y.Find(x.KeyAt(i)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsSubset(OrderedTable x, OrderedTable y) => x.Count <= y.Count && Contains(y, x);

    internal static bool IsProperSubset(OrderedTable x, OrderedTable y) => x.Count < y.Count && Contains(y, x);

    internal static bool AreEqual(OrderedTable x, OrderedTable y) => x.Count == y.Count && Contains(y, x);
}
