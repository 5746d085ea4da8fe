namespace CloudPickle.Reduction.Machine;

internal sealed partial class PickleMachine
{
    private void MakeTuple(int start)
    {
        Require(_count - start);
        Charge(BytesOfTuple + (8 * (_count - start)));
        var items = TakeItems(start);
        var tuple = PickledTuple.FromOwned(items);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is UnfinishedObject unfinished)
            {
                SetLater(tuple, i, unfinished);
            }
        }

        Push(tuple);
    }

    private void MakeList(int start)
    {
        Charge(BytesOfList);
        var list = new List<object?>();
        AddTo(list, start);
        Push(list);
    }

    private void Append(int start)
    {
        RequireTarget(start);
        switch (Target(start))
        {
            case List<object?> list:
                CheckOwn(list);
                AddTo(list, start);
                break;
            case PickledObject node:
                CheckOwn(node);
                AddTo((node.Items ??= []), start);
                break;
            case IPickleReduce reduced:
                AddTo(reduced, start);
                break;
            case var other:
                throw Error($"Items cannot be appended to {ValueText.KindOf(other)}.");
        }
    }

    private void AddTo(List<object?> list, int start)
    {
        if (list.Capacity - list.Count < _count - start)
        {
            Grow(list, _count - start);
        }

        for (var i = start; i < _count; i++)
        {
            var item = Settle(_stack[i], i);
            if (item is UnfinishedObject unfinished)
            {
                SetLater(list, list.Count, unfinished);
            }

            list.Add(item);
        }

        Drop(start);
    }

    /// <summary>Makes room for items that are known to come: no more than they need, the first time.</summary>
    private void Grow(List<object?> list, int count)
    {
        if (list.Capacity == 0)
        {
            list.Capacity = count;
        }
        else
        {
            list.EnsureCapacity(list.Count + count);
        }

        ChargeArray(list.Capacity);
    }

    private void MakeDictionary(int start)
    {
        Charge(BytesOfDictionary);
        var dictionary = new PickledDictionary();
        AddTo(dictionary, start, "DICT");
        Push(dictionary);
    }

    private void SetItems(int start)
    {
        RequireTarget(start);
        switch (Target(start))
        {
            case PickledDictionary dictionary:
                CheckOwn(dictionary);
                AddTo(dictionary, start, "SETITEMS");
                break;
            case PickledObject node:
                CheckOwn(node);
                AddTo(node, start);
                break;
            case List<object?> list:
                CheckOwn(list);
                SetListItems(list, start);
                break;
            case IPickleReduce reduced:
                AddEntriesTo(reduced, start);
                break;
            case var other:
                throw Error($"Entries cannot be set on {ValueText.KindOf(other)}.");
        }
    }

    private void AddTo(PickledDictionary dictionary, int start, string opcode)
    {
        CheckPairs(start, opcode);
        var table = dictionary.Table;
        var bytes = table.AllocatedBytes;
        table.Reserve((_count - start) / 2);
        for (var i = start; i < _count; i += 2)
        {
            var key = SettleKey(_stack[i], i, out var hash);
            var value = Settle(_stack[i + 1], i + 1);
            dictionary.Table.Set(key, value, hash);
            if (value is UnfinishedObject unfinished)
            {
                SetLater(dictionary, key, unfinished);
            }
        }

        Charge(table.AllocatedBytes - bytes);
        Drop(start);
    }

    private void AddTo(PickledObject node, int start)
    {
        CheckPairs(start, "SETITEMS");
        var entries = node.Entries ??= [];
        Charge((long)BytesPerNodeEntry * (_count - start));
        for (var i = start; i < _count; i += 2)
        {
            var key = SettleKey(_stack[i], i);
            var value = Settle(_stack[i + 1], i + 1);
            if (value is UnfinishedObject unfinished)
            {
                SetLater(entries, key, unfinished);
            }

            entries.Add(new(key, value));
        }

        Drop(start);
    }

    /// <summary>SETITEM on a list sets by index, as CPython's machine does.</summary>
    private void SetListItems(List<object?> list, int start)
    {
        CheckPairs(start, "SETITEMS");
        for (var i = start; i < _count; i += 2)
        {
            if (_stack[i] is not int index || index < -list.Count || index >= list.Count)
            {
                throw Error("A list index is out of range.");
            }

            index = index < 0 ? index + list.Count : index;
            var item = Settle(_stack[i + 1], i + 1);
            list[index] = item;
            if (item is UnfinishedObject unfinished)
            {
                SetLater(list, index, unfinished);
            }
        }

        Drop(start);
    }

    private void AddItems(int start)
    {
        RequireTarget(start);
        switch (Target(start))
        {
            case PickledSet set:
                CheckOwn(set);
                var bytes = set.Table.AllocatedBytes;
                set.Table.Reserve(_count - start);
                for (var i = start; i < _count; i++)
                {
                    set.Add(SettleKey(_stack[i], i));
                }

                Charge(set.Table.AllocatedBytes - bytes);
                break;
            case PickledObject node:
                CheckOwn(node);
                Charge((long)BytesPerNodeEntry * (_count - start));
                for (var i = start; i < _count; i++)
                {
                    (node.SetItems ??= []).Add(SettleKey(_stack[i], i));
                }

                break;
            case IPickleReduce reduced:
                AddTo(reduced, start);
                return;
            case var other:
                throw Error($"Items cannot be added to {ValueText.KindOf(other)}.");
        }

        Drop(start);
    }

    private void MakeFrozenSet(int start)
    {
        Charge(BytesOfFrozenSet + ((long)BytesPerEntry * (_count - start)));
        var items = new object?[_count - start];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = SettleKey(_stack[start + i], start + i);
        }

        Drop(start);
        Push(new PickledFrozenSet(items));
    }

    // In methods of their own, because a lambda's variables are allocated where they are declared, for every container and every entry.
    private static void SetLater(PickledTuple tuple, int index, UnfinishedObject item) => item.WhenFinished(result => tuple.SetItem(index, result));

    private static void SetLater(List<object?> list, int index, UnfinishedObject item) => item.WhenFinished(result => list[index] = result);

    private static void SetLater(PickledDictionary dictionary, object? key, UnfinishedObject value) => value.WhenFinished(result => dictionary.Set(key, result));

    private static void SetLater(List<KeyValuePair<object?, object?>> entries, object? key, UnfinishedObject value)
    {
        var index = entries.Count;
        value.WhenFinished(result => entries[index] = new(key, result));
    }

    private object?[] TakeItems(int start)
    {
        if (start == _count)
        {
            return [];
        }

        var items = new object?[_count - start];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Settle(_stack[start + i], start + i);
        }

        Drop(start);
        return items;
    }

    /// <summary>
    /// What a value is once it becomes part of something. An object that stands here itself will get no state any more and is finished;
    /// a reference to one that is still being built stays as a place for it.
    /// </summary>
    private object? Settle(object? value, int stackIndex)
    {
        if (value is not UnfinishedObject unfinished)
        {
            return value;
        }

        if (!unfinished.IsFinished && unfinished.StackIndex == stackIndex)
        {
            return unfinished.Finish(this, hasState: false, null);
        }

        return unfinished.Result ?? unfinished;
    }

    private object? SettleKey(object? value, int stackIndex) => SettleKey(value, stackIndex, out _);

    private object? SettleKey(object? value, int stackIndex, out ulong hash)
    {
        var key = Settle(value, stackIndex);
        if (key is UnfinishedObject unfinished)
        {
            throw Error($"{unfinished.TypeName} is used as a key inside its own construction. {CycleAdvice}");
        }

        hash = RequireHashable(key);
        return key;
    }

    /// <summary>The hash of a key.</summary>
    /// <exception cref="UnpicklingException">It has none.</exception>
    public ulong RequireHashable(object? key)
    {
        var hash = PythonHash.Of(key);
        if (!PythonHash.IsHashable(hash))
        {
            throw Error($"{ValueText.KindOf(key)} cannot be a key: it is mutable, and Python does not hash it.");
        }

        ChargeKeyWork();
        return hash;
    }

    private void RequireTarget(int start)
    {
        if (start < 0 || start - 1 < Fence || start > _count)
        {
            throw Error("Stack underflow: there is nothing to add to.");
        }
    }

    private object? Target(int start) =>
        _stack[start - 1] is UnfinishedObject { Result: { } result } ? result : _stack[start - 1];

    private void CheckPairs(int start, string opcode)
    {
        if (((_count - start) & 1) != 0)
        {
            throw Error($"{opcode} needs pairs of keys and values; there is an odd number of values.");
        }
    }
}
