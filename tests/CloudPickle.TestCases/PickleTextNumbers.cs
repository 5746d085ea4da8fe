namespace CloudPickle.Testing;

/// <summary>Numbers the containers that a value holds more than once, in the order in which they are met.</summary>
internal sealed class PickleTextNumbers
{
    private readonly HashSet<PickleTextNode> _shared = [];
    private readonly Dictionary<PickleTextNode, int> _numbers = [];

    public PickleTextNumbers(PickleTextNode root)
    {
        var seen = new HashSet<PickleTextNode>();
        var pending = new Stack<PickleTextNode>([root]);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                _shared.Add(node);
                continue;
            }

            foreach (var part in node.Parts)
            {
                pending.Push(part);
            }
        }
    }

    /// <summary>True when the node was written before; else <paramref name="number"/> is the one it gets now, or 0 when it is not shared.</summary>
    public bool TryRefer(PickleTextNode node, out int number)
    {
        if (_numbers.TryGetValue(node, out number))
        {
            return true;
        }

        if (node.IsContainer && _shared.Contains(node))
        {
            number = _numbers.Count + 1;
            _numbers.Add(node, number);
        }

        return false;
    }
}
