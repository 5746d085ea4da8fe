namespace CloudPickle.Reduction.Builtin;

/// <summary>What counts as a sequence when a collection is asked for.</summary>
internal static class SequenceItems
{
    public static IReadOnlyList<object?>? Of(object? node) => node switch
    {
        List<object?> list => list,
        PickledTuple tuple => tuple,
        PickledArray array => array,
        PickledObject inert => InertContainers.Items(inert),
        Array { Rank: 1 } array and not byte[] => Boxed(array),
        _ => null,
    };

    private static List<object?> Boxed(Array array)
    {
        var items = new List<object?>(array.Length);
        foreach (var item in array)
        {
            items.Add(item);
        }

        return items;
    }
}
