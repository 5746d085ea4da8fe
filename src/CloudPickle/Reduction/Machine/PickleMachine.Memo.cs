using CloudPickle.Wire;

namespace CloudPickle.Reduction.Machine;

internal sealed partial class PickleMachine
{
    private static readonly object s_none = new();

    private const int FirstMemoReach = 32;

    private object?[] _memo = new object?[FirstMemoReach];

    // How much of the array is in use: what an earlier load needed more of costs the next one as much as the first.
    private int _memoReach = FirstMemoReach;
    private Dictionary<int, object>? _sparseMemo;
    private HashSet<object>? _foreign;
    private int _memoCount;
    private int _memoCountAtBegin;

    public void ClearMemo()
    {
        if (_isClean)
        {
            return;
        }

        Array.Clear(_memo);
        if (_memo.Length > 1 << 16)
        {
            _memo = new object?[FirstMemoReach];
        }

        _memoReach = FirstMemoReach;
        _sparseMemo = null;
        _lengthBefore = 0;
        _memoCount = 0;
        _memoCountAtBegin = 0;
        ForgetKept();
    }

    private bool ReadGet(ref PickleReader reader, Opcode opcode)
    {
        if (!TryReadIndex(ref reader, opcode is Opcode.BinGet, opcode is Opcode.Get, out var index))
        {
            return false;
        }

        var value = FindMemo(index) ?? throw Error($"The memo has no entry {index}.");
        value = ReferenceEquals(value, s_none) ? null : value;
        if (value is UnfinishedObject { IsFinished: true } finished)
        {
            value = finished.Result;
        }

        if (index < _memoCountAtBegin && value is List<object?> or PickledDictionary or PickledSet or PickledObject or IPickleReduce)
        {
            // An object of an earlier load: it may be referred to, not changed.
            MarkForeign(value);
        }

        if (value is not (null or string or PickledGlobal) && _notesAliases)
        {
            NoteAlias(value);
        }

        Push(value);
        return true;
    }

    private bool ReadPut(ref PickleReader reader, Opcode opcode)
    {
        if (!TryReadIndex(ref reader, opcode is Opcode.BinPut, opcode is Opcode.Put, out var index))
        {
            return false;
        }

        SetMemo(index, Peek());
        return true;
    }

    /// <summary>MEMOIZE: the index is the number of distinct entries, as in CPython, not the highest index plus one.</summary>
    private void Memoize() => SetMemo(_memoCount, Peek());

    private static bool TryReadIndex(ref PickleReader reader, bool isByte, bool isText, out int index)
    {
        index = 0;
        if (isText)
        {
            var hasLine = reader.TryReadLine(out var line);
            index = hasLine ? reader.DecodeIndexLine(line) : 0;
            return hasLine;
        }

        if (isByte)
        {
            var read = reader.TryReadByte(out var value);
            index = value;
            return read;
        }

        if (!reader.TryReadUInt32(out var wide))
        {
            return false;
        }

        index = wide <= int.MaxValue ? (int)wide : throw reader.Error($"The memo index {wide} is too large.");
        return true;
    }

    private object? FindMemo(int index) =>
        index < _memoReach ? _memo[index] : _sparseMemo?.GetValueOrDefault(index);

    private void SetMemo(int index, object? value)
    {
        var entry = value ?? s_none;
        if (index >= _memoReach)
        {
            if (index > (_memoCount * 2) + 1024)
            {
                SetSparseMemo(index, entry);
                return;
            }

            GrowMemo(index);
        }

        if (_memo[index] is null)
        {
            CountMemo();
        }

        if (IsSession)
        {
            NoteMemoized(entry, _memo[index]);
        }

        _memo[index] = entry;
    }

    /// <summary>An index far beyond the number of entries costs one dictionary entry, not an array of its size.</summary>
    private void SetSparseMemo(int index, object entry)
    {
        _sparseMemo ??= new Dictionary<int, object>(SparseIndexComparer.Instance);
        if (!_sparseMemo.ContainsKey(index))
        {
            CountMemo();
            Charge(BytesPerSparseEntry);
        }

        if (IsSession)
        {
            NoteMemoized(entry, _sparseMemo.GetValueOrDefault(index));
        }

        _sparseMemo[index] = entry;
    }

    private void GrowMemo(int index)
    {
        _memoReach = Math.Max(index + 1, _memoReach * 2);
        ChargeArray(_memoReach);
        if (_memoReach > _memo.Length)
        {
            Array.Resize(ref _memo, _memoReach);
        }

        if (_sparseMemo is null)
        {
            return;
        }

        foreach (var (sparse, value) in _sparseMemo)
        {
            if (sparse < _memoReach)
            {
                _memo[sparse] = value;
                _sparseMemo.Remove(sparse);
            }
        }
    }

    private void CountMemo()
    {
        if (_memoCount >= _options.Limits.MaxMemoEntries)
        {
            throw Error(PickleLimits.Reached(nameof(PickleLimits.MaxMemoEntries), _options.Limits.MaxMemoEntries, "the number of memo entries"));
        }

        _memoCount++;
    }

    /// <summary>Remembers that an object was not made by this load, so that no opcode changes it.</summary>
    private void MarkForeign(object value)
    {
        if ((_foreign ??= new HashSet<object>(ReferenceEqualityComparer.Instance)).Add(value))
        {
            Charge(BytesPerAlias);
        }
    }

    private void CheckOwn(object target)
    {
        if (_foreign is not null && _foreign.Contains(target))
        {
            throw Error($"The pickle would change {ValueText.KindOf(target)} that it did not create.");
        }
    }
}
