using System.Numerics;

namespace CloudPickle.Reduction.Machine;

// What a stream may cost beyond its own length. Two bytes name a part of any size again: whatever copies, converts or hashes such a part
// charges for it, so that the whole load stays linear in the input. Everything is counted, nothing is timed.
internal sealed partial class PickleMachine
{
    /// <summary>What every load may spend, whatever its length.</summary>
    public const long FreeBytes = 1 << 20;

    /// <summary>What one item of a container counts when the container is copied.</summary>
    private const int BytesPerItem = 8;

    /// <summary>What the conversion of one value to a type counts.</summary>
    private const int BytesPerConversion = 4;

    /// <summary>Hashing and comparing a byte is so much cheaper than copying one.</summary>
    public const int KeyBytesPerByte = 16;

    /// <summary>A name that is built from strings of the memo is hashed each time; nobody's names are this long.</summary>
    public const int MaxNameLength = 4096;

    private long _charged;
    private long _chargeLimit;
    private long _keyWorkStart;
    private long _keyWorkCharged;
    private long _buffersLength;
    private long _lengthBefore;

    /// <summary>Charges bytes that are copied, or work of the same cost, to the load's budget.</summary>
    /// <param name="bytes">How many, roughly.</param>
    /// <exception cref="UnpicklingException">The budget is used up.</exception>
    public void Charge(long bytes)
    {
        if ((_charged += bytes) > _chargeLimit)
        {
            ExtendBudget();
        }
    }

    /// <summary>Charges a list that is made of so many items.</summary>
    public void ChargeItems(int count) => Charge((long)BytesPerItem * count);

    /// <summary>Charges a value by its own size, without what its items hold.</summary>
    public void ChargeCopy(object? value) => Charge(value switch
    {
        string text => 2L * text.Length,
        byte[] bytes => bytes.Length,
        List<object?> list => (long)BytesPerItem * list.Count,
        PickledTuple tuple => (long)BytesPerItem * tuple.Count,
        PickledDictionary dictionary => (long)BytesPerItem * dictionary.Count,
        PickledSet set => (long)BytesPerItem * set.Count,
        PickledFrozenSet set => (long)BytesPerItem * set.Count,
        PickledByteArray bytes => bytes.Length,
        PickleBuffer buffer => buffer.Memory.Length,
        PickledArray array => (long)BytesPerItem * array.Count,
        Array array => (long)BytesPerItem * array.Length,
        BigInteger number => number.GetByteCount(),
        PickledDecimal number => 2L * number.Text.Length,
        PickledObject node => (long)BytesPerItem * ((node.Items?.Count ?? 0) + (node.Entries?.Count ?? 0)),
        _ => 0,
    });

    private void ChargeArguments(PickledTuple arguments)
    {
        foreach (var argument in arguments.AsSpan())
        {
            ChargeCopy(argument);
        }
    }

    /// <summary>Charges the state of BUILD: a dict, a list, or a pair of dicts.</summary>
    private void ChargeState(object? state)
    {
        ChargeCopy(state);
        if (state is PickledTuple { Count: 2 } pair)
        {
            ChargeArguments(pair);
        }
    }

    private void BeginBudget()
    {
        _charged = 0;
        _chargeLimit = FreeBytes;
        _buffersLength = 0;
        _keyWorkCharged = 0;
        _keyWorkStart = KeyWork.Bytes;
    }

    /// <summary>A load that waits goes on on another thread, whose counter is another one.</summary>
    private void SuspendKeyWork()
    {
        ChargeKeyWork();
        _keyWorkCharged = 0;
    }

    private void ResumeKeyWork() => _keyWorkStart = KeyWork.Bytes;

    /// <summary>Charges what hashing and comparing keys went through since the last time.</summary>
    private void ChargeKeyWork()
    {
        var bytes = KeyWork.Bytes - _keyWorkStart;
        if (bytes - _keyWorkCharged >= KeyBytesPerByte)
        {
            Charge((bytes - _keyWorkCharged) / KeyBytesPerByte);
            _keyWorkCharged = bytes;
        }
    }

    /// <summary>What was loaded before into the same memo may be asked for again: it counts as input.</summary>
    private void ExtendBudget()
    {
        var length = (Int128)_lengthBefore + _offset + 1 + _buffersLength;
        var limit = (Int128)FreeBytes + (length * _options.Limits.MaxExpansion);
        _chargeLimit = limit > long.MaxValue ? long.MaxValue : (long)limit;
        if (_charged > _chargeLimit)
        {
            throw Error(PickleLimits.Reached(
                nameof(PickleLimits.MaxExpansion),
                _options.Limits.MaxExpansion,
                $"the pickle names the same parts so often that making its values costs {_charged:N0} bytes of {length:N0} bytes of input, which"));
        }
    }
}
