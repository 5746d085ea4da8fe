using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's Decimal in its whole range, NaN and infinities included.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledDecimal))]
public sealed class PickledDecimalReducer : Reducer<PickledDecimal>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledDecimal value)
    {
        if (!pickler.TryWriteReference(value))
        {
            DecimalReducer.WriteText(pickler, value.Text);
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override PickledDecimal Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        PickledDecimal exact => exact,
        decimal number => new PickledDecimal(number),
        int number => new PickledDecimal(number),
        long number => new PickledDecimal(number),
        var other => throw unpickler.Mismatch(typeof(PickledDecimal), other),
    };
}
