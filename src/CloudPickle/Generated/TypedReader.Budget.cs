using CloudPickle.Reduction.Machine;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    private const int LongKey = 256;

    internal readonly PickleLimits Limits => _limits;

    /// <summary>Charges the hashing of a key, which two bytes can ask for again, to the load's budget; short ones cost less than their entries.</summary>
    /// <returns>False when the budget might be used up: the machine counts exactly.</returns>
    internal bool TryCharge(string? key)
    {
        if (key is null || key.Length <= LongKey)
        {
            return true;
        }

        _charged += key.Length / PickleMachine.KeyBytesPerByte;
        return _charged <= PickleMachine.FreeBytes + ((Int128)_position * _limits.MaxExpansion);
    }
}
