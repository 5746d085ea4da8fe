using System.Numerics;

namespace CloudPickle.Reduction.Machine;

// What a stream may cost beyond its own length. One byte makes a dictionary, and two bytes name a part of any size again: whatever makes an object, or
// copies, converts or hashes a part, charges for it, so that the memory of the whole load stays within a multiple of the input. Everything is counted by
// its size in .NET, or a little more; nothing is timed.
internal sealed partial class PickleMachine
{
    /// <summary>What every load may spend, whatever its length.</summary>
    public const long FreeBytes = 1 << 20;

    /// <summary>
    /// Of what a byte of input may cost, so much is set aside for numbers, strings and bytes: none of their opcodes makes more, and so none of them counts.
    /// </summary>
    public const int ScalarBytesPerByte = 12;

    /// <summary>What one item of a container counts when the container is copied.</summary>
    private const int BytesPerItem = 16;

    /// <summary>What one item counts when a set or a dictionary is made of it.</summary>
    public const int BytesPerEntry = 64;

    /// <summary>What the conversion of one value to a type counts, when it makes nothing, and when it may make an object.</summary>
    private const int BytesPerConversion = 4;
    private const int BytesPerConvertedObject = 32;

    /// <summary>What it counts to remember that a container was converted.</summary>
    private const int BytesPerConvertedContainer = 320;
    private const int BytesPerAlias = 64;

    private const int ArrayHeader = 24;
    private const int BytesOfList = 32;
    private const int BytesOfDictionary = 80;
    private const int BytesOfTuple = 56;
    private const int BytesOfFrozenSet = 176;
    private const int BytesOfBuffer = 64;
    private const int BytesOfName = 400;
    private const int BytesOfOldString = 64;
    private const int BytesOfCall = 192;
    private const int BytesOfObject = 96;
    private const int BytesPerMember = 16;
    private const int BytesPerSparseEntry = 64;
    private const int BytesPerNodeEntry = 32;

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

    /// <summary>Charges an array of references or other values.</summary>
    private void ChargeArray(long length, int bytesPerItem = 8) => Charge(ArrayHeader + (bytesPerItem * length));

    /// <summary>Charges a value by its own size, without what its items hold.</summary>
    public void ChargeCopy(object? value) => Charge(value switch
    {
        string text => 2L * text.Length,
        byte[] bytes => bytes.Length,
        List<object?> list => (long)BytesPerItem * list.Count,
        PickledTuple tuple => (long)BytesPerItem * tuple.Count,
        PickledDictionary dictionary => (long)BytesPerEntry * dictionary.Count,
        PickledSet set => (long)BytesPerEntry * set.Count,
        PickledFrozenSet set => (long)BytesPerEntry * set.Count,
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
        var limit = (Int128)FreeBytes + (length * Math.Max(0, _options.Limits.MaxExpansion - ScalarBytesPerByte));
        _chargeLimit = limit > long.MaxValue ? long.MaxValue : (long)limit;
        if (_charged > _chargeLimit)
        {
            throw Error(PickleLimits.Reached(
                nameof(PickleLimits.MaxExpansion),
                _options.Limits.MaxExpansion,
                $"making the values costs more than {limit:N0} bytes of memory after {length:N0} bytes of input (parts that are named again and again, or many containers with little in them), which"));
        }
    }
}
