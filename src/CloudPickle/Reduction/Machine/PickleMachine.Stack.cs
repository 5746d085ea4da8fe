namespace CloudPickle.Reduction.Machine;

internal sealed partial class PickleMachine
{
    private const int FirstStackReach = 32;
    private const int FirstMarkReach = 16;

    private object?[] _stack = new object?[FirstStackReach];
    private int[] _marks = new int[FirstMarkReach];
    private int _stackReach = FirstStackReach;
    private int _markReach = FirstMarkReach;
    private int _count;
    private int _markCount;
    private int _highWater;
    private int _stackLimit;
    private int _markLimit;

    /// <summary>The lowest index that may be popped: nothing reaches through a mark.</summary>
    private int Fence => _markCount == 0 ? 0 : _marks[_markCount - 1];

    private void Push(object? value)
    {
        if (_count >= _stackLimit)
        {
            GrowStack();
        }

        _stack[_count++] = value;
    }

    /// <summary>Up to where values and marks are pushed without a further look: the arrays' ends, or the limit before them.</summary>
    private void SetStackLimits()
    {
        _stackLimit = Math.Min(_stackReach, _options.Limits.MaxStackDepth);
        _markLimit = Math.Min(_markReach, _options.Limits.MaxStackDepth);
    }

    private void GrowStack()
    {
        if (_count >= _options.Limits.MaxStackDepth)
        {
            throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxStackDepth), _options.Limits.MaxStackDepth, "the number of values on the machine's stack"));
        }

        if (_count == _stackReach)
        {
            Charge(sizeof(long) * (long)_stackReach);
            _stackReach *= 2;
            if (_stackReach > _stack.Length)
            {
                Array.Resize(ref _stack, _stackReach);
            }
        }

        SetStackLimits();
    }

    private object? Pop()
    {
        Require(1);
        return Take();
    }

    private object? Take()
    {
        _highWater = Math.Max(_highWater, _count);
        var value = _stack[--_count];
        _stack[_count] = null;
        return value;
    }

    private void Duplicate()
    {
        var value = Peek();
        if (_notesAliases && value is not (null or string or PickledGlobal))
        {
            NoteAlias(value);
        }

        Push(value);
    }

    private object? Peek()
    {
        Require(1);
        return _stack[_count - 1];
    }

    private void Require(int count)
    {
        if (_count - count < Fence)
        {
            throw Error(_count < count ? "Stack underflow." : "The opcode would take values from below a MARK.");
        }
    }

    private void PushMark()
    {
        if (_markCount >= _markLimit)
        {
            if (_markCount >= _options.Limits.MaxStackDepth)
            {
                throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxStackDepth), _options.Limits.MaxStackDepth, "the number of open marks"));
            }

            if (_markCount == _markReach)
            {
                _markReach *= 2;
                ChargeArray(_markReach, sizeof(int));
                if (_markReach > _marks.Length)
                {
                    Array.Resize(ref _marks, _markReach);
                }
            }

            SetStackLimits();
        }

        _marks[_markCount++] = _count;
    }

    /// <summary>Takes the last mark away and gives the index of the first value above it.</summary>
    private int PopMark()
    {
        if (_markCount == 0)
        {
            throw Error("There is no MARK on the stack.");
        }

        return _marks[--_markCount];
    }

    /// <summary>How the strings of a C# collection compare is a note on it, see <see cref="Pickler.WriteNote"/>.</summary>
    private static void NoteComparer(object? below, StringComparer comparer)
    {
        switch (below)
        {
            case PickledDictionary dictionary:
                dictionary.Comparer = comparer;
                break;
            case PickledSet set:
                set.Comparer = comparer;
                break;
            case PickledFrozenSet set:
                set.Comparer = comparer;
                break;
        }
    }

    private void PopToMark()
    {
        var start = PopMark();
        Drop(start);
    }

    private void Drop(int start)
    {
        _highWater = Math.Max(_highWater, _count);
        Array.Clear(_stack, start, _count - start);
        _count = start;
    }

    /// <summary>POP: a mark if one is on top, else a value. The result of an inert call that is dropped stays with the object below it: it was a side effect.</summary>
    private void PopTop()
    {
        if (_markCount > 0 && _marks[_markCount - 1] == _count)
        {
            _markCount--;
            return;
        }

        var dropped = Pop();
        if (_count <= Fence)
        {
            return;
        }

        ref var below = ref _stack[_count - 1];
        if (dropped is PickledObject call && below is PickledObject node && !ReferenceEquals(call, node))
        {
            (node.SideEffects ??= []).Add(call);
        }
        else if (dropped is int ticks and > 0 and < 10)
        {
            below = Ticks.TryAdd(below, ticks) ?? below;
        }
        else if (dropped is string note && Builtin.Comparers.Find(note) is { } comparer)
        {
            NoteComparer(below, comparer);
        }
    }
}
