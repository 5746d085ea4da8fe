using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudPickle.Reduction;
using CloudPickle.Wire;

namespace CloudPickle;

// The containers of Python, in every protocol's form. A reducer calls Begin…, then Next… before each item, then End….
public partial class Pickler
{
    /// <summary>How many items one APPENDS, SETITEMS or ADDITEMS takes, as in CPython.</summary>
    private const int BatchSize = 1000;

    /// <summary>Begins a list.</summary>
    /// <param name="identity">The object whose identity the list carries, or null for none.</param>
    public void BeginList(object? identity)
    {
        WriteEmpty(Opcode.EmptyList, Opcode.List);
        MemoizeIfAny(identity);
        EnterFrame();
    }

    /// <summary>Begins a list that was not written yet, or refers to it.</summary>
    /// <param name="identity">The object whose identity the list carries.</param>
    /// <returns>False when it was written before, and so is nothing to write now.</returns>
    internal bool TryBeginList(object identity)
    {
        if (!_identities.TryAdd(identity, _writer.MemoCount, isOpen: false, out var id, out var isOpen))
        {
            WriteReference(identity, id, isOpen);
            return false;
        }

        WriteEmpty(Opcode.EmptyList, Opcode.List);
        _writer.WriteMemoize();
        EnterFrame();
        return true;
    }

    /// <summary>Announces the next item of the list.</summary>
    public void NextItem() => NextInBatch(Opcode.Append, Opcode.Appends);

    /// <summary>Writes all items of a list that was begun, if their opcodes can be written in runs and nobody wants to see them one by one.</summary>
    internal bool TryWriteRun<T>(ReadOnlySpan<T> items)
    {
        if (Protocol == 0 || _hasHooks || _reducers is not null || ReducerTable.HasScalarReducers
            || (typeof(T) != typeof(int) && typeof(T) != typeof(double) && typeof(T) != typeof(string)))
        {
            return false;
        }

        for (var start = 0; start < items.Length; start += BatchSize)
        {
            var batch = items[start..Math.Min(start + BatchSize, items.Length)];
            if (start > 0)
            {
                _writer.WriteOpcode(Opcode.Appends);
            }

            _writer.WriteOpcode(Opcode.Mark);
            if (typeof(T) == typeof(int))
            {
                _writer.WriteInt32Run(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, int>(ref MemoryMarshal.GetReference(batch)), batch.Length));
            }
            else if (typeof(T) == typeof(double))
            {
                _writer.WriteDoubleRun(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(batch)), batch.Length));
            }
            else
            {
                foreach (var item in batch)
                {
                    WriteTextOrNone((string?)(object?)item);
                }
            }
        }

        _index = items.Length - 1;
        return true;
    }

    /// <summary>Ends the list.</summary>
    public void EndList() => EndBatches(Opcode.Append, Opcode.Appends);

    /// <summary>Begins a dictionary.</summary>
    /// <param name="identity">The object whose identity the dictionary carries, or null for none.</param>
    public void BeginDictionary(object? identity)
    {
        WriteEmpty(Opcode.EmptyDict, Opcode.Dict);
        MemoizeIfAny(identity);
        EnterFrame().IsDictionary = true;
    }

    /// <summary>Announces the next entry: its key is to be written, then its value.</summary>
    /// <param name="key">The key, for the path in messages.</param>
    public void NextEntry(object? key)
    {
        NextInBatch(Opcode.SetItem, Opcode.SetItems);
        _frames[_depth].Key = key;
        _isKeyNext = _inspection is not null && key is not null;
    }

    /// <summary>Ends the dictionary.</summary>
    public void EndDictionary() => EndBatches(Opcode.SetItem, Opcode.SetItems);

    /// <summary>
    /// Says something of the value on top that Python has no place for: a text that is pushed and popped at once, so that Python's machine ignores it
    /// and ours reads it.
    /// </summary>
    internal void WriteNote(string? note)
    {
        if (note is not null)
        {
            _writer.WriteString(note);
            _writer.WriteOpcode(Opcode.Pop);
        }
    }

    private void WriteEmpty(Opcode empty, Opcode fromMark)
    {
        if (Protocol == 0)
        {
            _writer.WriteOpcode(Opcode.Mark);
            _writer.WriteOpcode(fromMark);
        }
        else
        {
            _writer.WriteOpcode(empty);
        }
    }

    private void NextInBatch(Opcode single, Opcode batch)
    {
        var index = ++_index;
        if (Protocol == 0)
        {
            if (index > 0)
            {
                _writer.WriteOpcode(single);
            }
        }
        else if (index % BatchSize == 0)
        {
            if (index > 0)
            {
                _writer.WriteOpcode(batch);
            }

            _writer.WriteOpcode(Opcode.Mark);
        }
    }

    /// <summary>Always leaves a batch, even an empty one: a reader then knows from the next byte whether items follow.</summary>
    private void EndBatches(Opcode single, Opcode batch)
    {
        var isEmpty = _index < 0;
        LeaveFrame();
        if (Protocol == 0)
        {
            if (!isEmpty)
            {
                _writer.WriteOpcode(single);
            }

            return;
        }

        if (isEmpty)
        {
            _writer.WriteOpcode(Opcode.Mark);
        }

        _writer.WriteOpcode(batch);
    }

    private void MemoizeIfAny(object? identity)
    {
        if (identity is not null)
        {
            Memoize(identity);
        }
    }
}
