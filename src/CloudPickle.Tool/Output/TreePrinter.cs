using System.Globalization;
using CloudPickle.Inspection;

namespace CloudPickle.Tool.Output;

/// <summary>Writes pickles as trees, without recursion and each shared value once.</summary>
internal sealed class TreePrinter(ITreeSink sink, int maxDepth, int maxLines)
{
    private readonly Stack<Line> _pending = new();
    private readonly Dictionary<PickleNode, int> _names = new(ReferenceEqualityComparer.Instance);
    private int _lines;
    private int _pickles;

    public void Print(InspectedPickle pickle)
    {
        sink.WriteNote(string.Create(
            CultureInfo.InvariantCulture,
            $"pickle {++_pickles} at {pickle.Offset}: {pickle.Length} bytes, protocol {pickle.Protocol}, {pickle.Instructions.Count} instructions{(pickle.IsComplete ? "" : ", damaged")}"));
        if (pickle.Root is { } root)
        {
            Print("", root);
        }

        foreach (var dropped in pickle.Dropped)
        {
            Print("dropped: ", dropped);
        }

        foreach (var leftover in pickle.Leftovers)
        {
            Print("on the stack: ", leftover);
        }

        foreach (var problem in pickle.Problems)
        {
            sink.WriteNote($"{(problem.IsFatal ? "damaged" : "note")} {problem}");
        }
    }

    private void Print(string label, PickleNode node)
    {
        _pending.Push(new Line(1, label, node));
        while (_pending.TryPop(out var line))
        {
            if (_lines == maxLines)
            {
                sink.WriteNote($"... more than {maxLines.ToString(CultureInfo.InvariantCulture)} lines; --lines shows more");
                _lines++;
            }

            if (_lines > maxLines)
            {
                _pending.Clear();
                return;
            }

            _lines++;
            Print(line);
        }
    }

    private void Print(Line line)
    {
        var node = line.Node;
        if (_names.TryGetValue(node, out var name))
        {
            sink.WriteNode(line.Depth, line.Label, string.Create(CultureInfo.InvariantCulture, $"*{name} {node}"), node.Kind);
            return;
        }

        var text = node.ToString();
        if (node.References > 0 && HasParts(node))
        {
            _names.Add(node, _names.Count + 1);
            text = string.Create(CultureInfo.InvariantCulture, $"&{_names.Count} {text}");
        }

        if (HasParts(node) && line.Depth >= maxDepth)
        {
            text += " ...";
        }

        sink.WriteNode(line.Depth, line.Label, text, node.Kind);
        if (line.Depth < maxDepth)
        {
            PushParts(node, line.Depth + 1);
        }
    }

    /// <summary>Pushes what is in a node in reverse, so that it comes in order. Never more of it than there are lines left.</summary>
    private void PushParts(PickleNode node, int depth)
    {
        var parts = Parts(node, depth).Take(Math.Max(0, maxLines - _lines) + 1).ToList();
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            _pending.Push(parts[i]);
        }
    }

    private static IEnumerable<Line> Parts(PickleNode node, int depth)
    {
        if (node.Callable is { Kind: not (PickleNodeKind.Global or PickleNodeKind.Extension) } callable)
        {
            yield return new Line(depth, "callable: ", callable);
        }

        foreach (var argument in node.Arguments)
        {
            yield return new Line(depth, "argument: ", argument);
        }

        if (node.ArgumentTuple is { Kind: not PickleNodeKind.Tuple } arguments)
        {
            yield return new Line(depth, "arguments: ", arguments);
        }

        if (node.KeywordArguments is { } keywords)
        {
            yield return new Line(depth, "keywords: ", keywords);
        }

        var isContainer = node.Kind is PickleNodeKind.List or PickleNodeKind.Tuple or PickleNodeKind.Set or PickleNodeKind.FrozenSet;
        foreach (var item in node.Items)
        {
            yield return new Line(depth, isContainer ? "" : "append: ", item);
        }

        foreach (var (key, value) in node.Entries)
        {
            yield return new Line(depth, $"{key}: ", value);
            if (HasParts(key))
            {
                yield return new Line(depth, "key: ", key);
            }
        }

        foreach (var item in node.SetItems)
        {
            yield return new Line(depth, "add: ", item);
        }

        foreach (var state in node.States)
        {
            yield return new Line(depth, "state: ", state);
        }

        foreach (var call in node.SideEffects)
        {
            yield return new Line(depth, "then: ", call);
        }

        if (node.PersistentId is { } id && HasParts(id))
        {
            yield return new Line(depth, "id: ", id);
        }
    }

    private static bool HasParts(PickleNode node) =>
        node.Items.Count + node.Entries.Count + node.Arguments.Count + node.SetItems.Count + node.States.Count + node.SideEffects.Count > 0
        || node.Callable is not null
        || node.PersistentId is not null;

    private readonly record struct Line(int Depth, string Label, PickleNode Node);
}
