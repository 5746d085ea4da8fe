using System.Runtime.CompilerServices;
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

        Charge(key.Length / PickleMachine.KeyBytesPerByte);
        return !HasFailed;
    }

    /// <summary>Charges memory that so few bytes can ask for to the load's budget. The reader fails when the budget might be used up: the machine counts exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Charge(int bytes)
    {
        if ((_charged += bytes) > _chargeLimit)
        {
            ExtendBudget();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ExtendBudget()
    {
        // No load gets here with a factor below the default.
        var factor = Math.Min(_limits.MaxExpansion, 1 << 30) - PickleMachine.ScalarBytesPerByte;
        _chargeLimit = PickleMachine.FreeBytes + ((long)_position * factor);
        if (_charged > _chargeLimit)
        {
            Fail();
        }
    }
}
