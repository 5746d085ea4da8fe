using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary><c>operator.or_(a, b)</c> of two flags of one enum, which is how Python 3.11 writes flags that are combined.</summary>
internal sealed class FlagsHandler : GlobalHandler
{
    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [Enum left, Enum right] && left.GetType() == right.GetType()
            ? Enum.ToObject(left.GetType(), Bits(left) | Bits(right))
            : null;
        return result is not null;
    }

    private static ulong Bits(Enum value) =>
        Enum.GetUnderlyingType(value.GetType()) == typeof(ulong) ? Convert.ToUInt64(value, null) : unchecked((ulong)Convert.ToInt64(value, null));
}
