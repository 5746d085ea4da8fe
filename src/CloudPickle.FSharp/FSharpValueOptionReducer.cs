using CloudPickle.Generated;
using Microsoft.FSharp.Core;

namespace CloudPickle.FSharp;

/// <summary><c>ValueSome x</c> is x, and <c>ValueNone</c> is None, as <see cref="FSharpOptionReducer{T}"/> has it.</summary>
/// <typeparam name="T">The value.</typeparam>
[BuiltinReducer(typeof(FSharpValueOption<>))]
public sealed class FSharpValueOptionReducer<T> : Reducer<FSharpValueOption<T>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, FSharpValueOption<T> value)
    {
        ArgumentNullException.ThrowIfNull(pickler);
        if (value.IsValueNone)
        {
            pickler.Write<object?>(null);
        }
        else if (value.Value is null)
        {
            throw pickler.Error("ValueSome(null) has no counterpart in Python, where an optional value is the value or None.");
        }
        else
        {
            pickler.Write(value.Value);
        }
    }

    /// <inheritdoc/>
    public override FSharpValueOption<T> Read(Unpickler unpickler, object? value)
    {
        ArgumentNullException.ThrowIfNull(unpickler);
        return value is null ? FSharpValueOption<T>.ValueNone : FSharpValueOption<T>.NewValueSome(unpickler.Read<T>(value));
    }
}
