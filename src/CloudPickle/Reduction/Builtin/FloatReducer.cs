using System.ComponentModel;
using System.Numerics;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Binary floating point is Python's float, a double; NaN payloads and signed zeros survive for double. An int is taken too.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(double))]
[BuiltinReducer(typeof(float))]
[BuiltinReducer(typeof(Half))]
public sealed class FloatReducer<T> : Reducer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, T value) => pickler.Writer.WriteDouble(double.CreateTruncating(value));

    /// <inheritdoc/>
    public override T Read(Unpickler unpickler, object? value) => value switch
    {
        double number => T.CreateTruncating(number),
        int number => T.CreateTruncating(number),
        long number => T.CreateTruncating(number),
        BigInteger number => T.CreateTruncating((double)number),
        T exact => exact,
        _ => NumpyScalars.Read(this, unpickler, value),
    };

    internal override T ReadTyped(ref TypedReader reader) => T.CreateTruncating(reader.ReadDouble());
}
