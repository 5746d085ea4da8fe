namespace CloudPickle.Reduction.Builtin;

/// <summary>What the inert nodes of Python's <c>collections</c> classes hold, for typed readers.</summary>
internal static class InertContainers
{
    private static readonly PickledGlobal s_deque = new("collections", "deque");
    private static readonly PickledGlobal s_chainMap = new("collections", "ChainMap");
    private static readonly PickledGlobal s_counter = new("collections", "Counter");
    private static readonly PickledGlobal s_orderedDictionary = new("collections", "OrderedDict");
    private static readonly PickledGlobal s_defaultDictionary = new("collections", "defaultdict");

    /// <summary>The items of a deque, or null when the node is none. What is appended to the node later shows in them.</summary>
    public static IReadOnlyList<object?>? Items(PickledObject node)
    {
        if (!s_deque.Equals(node.Callable as PickledGlobal))
        {
            return null;
        }

        // Python 2 gives the items to the constructor, Python 3 appends them.
        var given = node.Arguments.Count > 0 ? node.Arguments[0] as List<object?> : null;
        return given is not { Count: > 0 } ? node.Items ??= [] : node.Items is null ? given : [.. given, .. node.Items];
    }

    /// <summary>The entries of an OrderedDict, a defaultdict, a Counter or a ChainMap as a dictionary, or null when the node is none of them.</summary>
    public static PickledDictionary? Entries(Unpickler unpickler, object node)
    {
        if (node is PickledDictionary dictionary)
        {
            return dictionary;
        }

        if (node is not PickledObject { Callable: PickledGlobal type } call)
        {
            return null;
        }

        if (type.Equals(s_chainMap))
        {
            return Chained(unpickler, call);
        }

        var position = type.Equals(s_counter) || type.Equals(s_orderedDictionary) ? 0 : type.Equals(s_defaultDictionary) ? 1 : -1;
        if (position < 0)
        {
            return null;
        }

        if (unpickler.Machine.TryGetConverted<PickledDictionary>(call, out var known))
        {
            return known;
        }

        var entries = new PickledDictionary();
        AddArgument(unpickler, entries, position < call.Arguments.Count ? call.Arguments[position] : null);
        var count = 0;
        unpickler.Machine.AddConverted(call, entries, AddEntries);
        AddEntries();
        return entries;

        bool AddEntries()
        {
            var added = call.Entries is { } all && count < all.Count;
            for (; call.Entries is { } rest && count < rest.Count; count++)
            {
                entries[rest[count].Key] = rest[count].Value;
            }

            return added;
        }
    }

    /// <summary>The entries that a ChainMap shows: those of its first map, then what the others add.</summary>
    private static PickledDictionary? Chained(Unpickler unpickler, PickledObject call)
    {
        if (unpickler.Machine.TryGetConverted<PickledDictionary>(call, out var known))
        {
            return known;
        }

        if (!call.TryGetMember("maps", out var maps) || maps is not List<object?> list)
        {
            return null;
        }

        var entries = new PickledDictionary();
        for (var i = list.Count - 1; i >= 0; i--)
        {
            foreach (var (key, value) in (list[i] is { } map ? Entries(unpickler, map) : null) ?? throw unpickler.Error("A ChainMap has a map that is no dict."))
            {
                unpickler.Machine.CountCopy();
                entries[key] = value;
            }
        }

        unpickler.Machine.AddConverted(call, entries, static () => false);
        return entries;
    }

    /// <summary>What the constructor was given: a dict, or a list of pairs.</summary>
    private static void AddArgument(Unpickler unpickler, PickledDictionary entries, object? argument)
    {
        switch (argument)
        {
            case null:
                break;
            case PickledDictionary dictionary:
                foreach (var (key, value) in dictionary)
                {
                    entries[key] = value;
                }

                break;
            case List<object?> pairs:
                foreach (var pair in pairs)
                {
                    if (SequenceItems.Of(unpickler, pair) is not { Count: 2 } items)
                    {
                        throw unpickler.Error("The argument of an OrderedDict has an item that is no pair.");
                    }

                    unpickler.Machine.RequireHashable(items[0]);
                    entries[items[0]] = items[1];
                }

                break;
            default:
                throw unpickler.Error($"A dict cannot be made of {ValueText.KindOf(argument)}.");
        }
    }
}
