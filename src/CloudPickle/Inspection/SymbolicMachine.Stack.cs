using System.Globalization;

namespace CloudPickle.Inspection;

internal sealed partial class SymbolicMachine
{
    private readonly List<PickleNode> _stack = [];
    private readonly List<Mark> _marks = [];

    /// <summary>The lowest index that may be popped: nothing reaches through a mark.</summary>
    private int Fence => _marks.Count == 0 ? 0 : _marks[^1].Count;

    private void Push(PickleNode node)
    {
        ThrowIfFull(_stack.Count, "the number of values on the machine's stack");
        _stack.Add(node);
    }

    private void PushMark()
    {
        ThrowIfFull(_marks.Count, "the number of open marks");
        _marks.Add(new Mark(_stack.Count, _offset));
    }

    private void ThrowIfFull(int count, string what)
    {
        if (count >= _options.Limits.MaxStackDepth)
        {
            throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxStackDepth), _options.Limits.MaxStackDepth, what));
        }
    }

    private PickleNode Pop()
    {
        Require(1);
        var node = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return node;
    }

    private PickleNode Peek()
    {
        Require(1);
        return _stack[^1];
    }

    private void Require(int count)
    {
        if (_stack.Count - count < Fence)
        {
            throw Error(_stack.Count < count ? "stack underflow" : "the opcode would take values from below a MARK");
        }
    }

    private PickleNode[] TakeTop(int count)
    {
        Require(count);
        return Take(_stack.Count - count);
    }

    /// <summary>Takes the topmost mark and what is above it.</summary>
    private PickleNode[] TakeAboveMark()
    {
        if (_marks.Count == 0)
        {
            throw Error("there is no MARK on the stack");
        }

        var mark = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        _related = mark.Offset;
        var taken = Take(mark.Count);
        _popped += taken.Length;
        return taken;
    }

    private PickleNode[] Take(int start)
    {
        if (start == _stack.Count)
        {
            return [];
        }

        var taken = _stack.GetRange(start, _stack.Count - start).ToArray();
        _stack.RemoveRange(start, taken.Length);
        return taken;
    }

    /// <summary>POP: a mark if one is on top, else a value.</summary>
    private void PopTop()
    {
        if (_marks.Count > 0 && _marks[^1].Count == _stack.Count)
        {
            _popped = 0;
            TakeAboveMark();
            return;
        }

        DropAll([Pop()]);
    }

    /// <summary>The result of a call that nothing keeps: the call is made all the same, perhaps for its effect on the object below.</summary>
    private void DropAll(ReadOnlySpan<PickleNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind is not (PickleNodeKind.Call or PickleNodeKind.NewObject))
            {
                continue;
            }

            if (_stack.Count > Fence && !ReferenceEquals(_stack[^1], node))
            {
                (_stack[^1].Parts.SideEffects ??= []).Add(node);
            }
            else
            {
                _pickle.DroppedNodes.Add(node);
            }
        }
    }

    private static PickleNode Refer(PickleNode node)
    {
        node.References++;
        return node;
    }

    private void Store(object? argument)
    {
        var node = Peek();
        var index = argument switch
        {
            null => _memo.Count,
            long wide => wide,
            var small => (int)small,
        };
        if (index > int.MaxValue)
        {
            throw Error(string.Create(CultureInfo.InvariantCulture, $"the memo index {index} is too large"));
        }

        if (_memo.Count >= _options.Limits.MaxMemoEntries)
        {
            throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxMemoEntries), _options.Limits.MaxMemoEntries, "the number of memo entries"));
        }

        _related = (int)index;
        if (!_memo.Set((int)index, node))
        {
            Note(string.Create(CultureInfo.InvariantCulture, $"the memo entry {index} is set a second time"));
        }
    }

    private PickleNode Load(object? argument)
    {
        var index = Convert.ToInt64(argument, CultureInfo.InvariantCulture);
        return _memo.TryGet(index, out var node)
            ? node
            : throw Error(string.Create(CultureInfo.InvariantCulture, $"the memo has no entry {index}"));
    }

    private readonly record struct Mark(int Count, int Offset);
}
