using CloudPickle.Inspection;

namespace CloudPickle.Tool.Output;

/// <summary>How the parts of a value are named in JSON.</summary>
internal static class JsonParts
{
    // A longer key that the pickle refers to again would be repeated with each dict.
    private const int MaxRepeatedKeyBytes = 64;

    /// <summary>Everything that is directly in a node.</summary>
    public static IEnumerable<PickleNode> Of(PickleNode node)
    {
        IEnumerable<PickleNode?> single = [node.Callable, node.ArgumentTuple, node.KeywordArguments, node.PersistentId];
        return single.OfType<PickleNode>()
            .Concat(node.Items)
            .Concat(node.Entries.SelectMany(entry => (PickleNode[])[entry.Key, entry.Value]))
            .Concat(node.Arguments)
            .Concat(node.SetItems)
            .Concat(node.States)
            .Concat(node.SideEffects);
    }

    /// <summary>Whether the pickle does more with a value than what its kind holds.</summary>
    public static bool HasAdditions(PickleNode node) =>
        node.States.Count > 0 || node.SideEffects.Count > 0 || node.SetItems.Count > 0
        || (node.Items.Count > 0 && !IsSequence(node))
        || (node.Entries.Count > 0 && node.Kind != PickleNodeKind.Dictionary);

    /// <summary>Whether a dict can be a JSON object as it is.</summary>
    public static bool IsPlainObject(PickleNode node)
    {
        if (node.Kind != PickleNodeKind.Dictionary || HasAdditions(node))
        {
            return false;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        return node.Entries.All(entry => entry.Key.Kind == PickleNodeKind.String
            && (entry.Key.References == 0 || entry.Key.Instruction.Length <= MaxRepeatedKeyBytes)
            && !HasAdditions(entry.Key)
            && entry.Key.Text is { } text
            && !text.StartsWith('$')
            && IsWellFormed(text)
            && keys.Add(text));
    }

    /// <summary>The parts of a value that is written as an object.</summary>
    public static List<(string Name, JsonPart Part)> Named(PickleNode node)
    {
        var parts = new List<(string, JsonPart)> { Content(node) };
        if (node.Kind is PickleNodeKind.Call or PickleNodeKind.NewObject)
        {
            parts.Add(("args", node.ArgumentTuple is { Kind: not PickleNodeKind.Tuple } other ? new JsonPart { Value = other } : new JsonPart { Items = node.Arguments }));
        }

        if (node.KeywordArguments is { } keywords)
        {
            parts.Add(("kwargs", new JsonPart { Value = keywords }));
        }

        AddItems(parts, "append", IsSequence(node) ? [] : node.Items);
        if (node.Entries.Count > 0 && node.Kind != PickleNodeKind.Dictionary)
        {
            parts.Add(("set", new JsonPart { Pairs = node.Entries }));
        }

        AddItems(parts, "add", node.SetItems);
        AddItems(parts, "states", node.States);
        AddItems(parts, "then", node.SideEffects);
        return parts;
    }

    /// <summary>Whether every surrogate has its other half.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private static bool IsSequence(PickleNode node) => node.Kind is PickleNodeKind.List or PickleNodeKind.Tuple or PickleNodeKind.Set or PickleNodeKind.FrozenSet;

    private static (string Name, JsonPart Part) Content(PickleNode node) => node.Kind switch
    {
        PickleNodeKind.List => ("$list", new JsonPart { Items = node.Items }),
        PickleNodeKind.Tuple => ("$tuple", new JsonPart { Items = node.Items }),
        PickleNodeKind.Set => ("$set", new JsonPart { Items = node.Items }),
        PickleNodeKind.FrozenSet => ("$frozenset", new JsonPart { Items = node.Items }),
        PickleNodeKind.Dictionary => ("$dict", new JsonPart { Pairs = node.Entries }),
        PickleNodeKind.Call => ("$call", new JsonPart { Value = node.Callable }),
        PickleNodeKind.NewObject => ("$new", new JsonPart { Value = node.Callable }),
        PickleNodeKind.PersistentObject when node.PersistentId is { } id => ("$persistent", new JsonPart { Value = id }),
        PickleNodeKind.PersistentObject => ("$persistent", new JsonPart { Text = (string)node.Instruction.Argument! }),
        _ => ("$object", new JsonPart { Self = node }),
    };

    private static void AddItems(List<(string, JsonPart)> parts, string name, IReadOnlyList<PickleNode> items)
    {
        if (items.Count > 0)
        {
            parts.Add((name, new JsonPart { Items = items }));
        }
    }
}
