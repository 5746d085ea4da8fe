using CloudPickle.Generated;
using Microsoft.FSharp.Core;

namespace CloudPickle.FSharp;

/// <summary>
/// <c>Some x</c> is x, and <c>None</c> is None, as Python's <c>Optional</c>. <c>Some None</c> and <c>Some null</c> would come back as <c>None</c> and are refused.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
[BuiltinReducer(typeof(FSharpOption<>))]
public sealed class FSharpOptionReducer<T> : Reducer<FSharpOption<T>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, FSharpOption<T> value)
    {
        ArgumentNullException.ThrowIfNull(pickler);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Value is null)
        {
            throw pickler.Error("Some(null) has no counterpart in Python, where an optional value is the value or None.");
        }

        pickler.Write(value.Value);
    }

    /// <inheritdoc/>
    public override FSharpOption<T> Read(Unpickler unpickler, object? value)
    {
        ArgumentNullException.ThrowIfNull(unpickler);
        return value is null ? null! : FSharpOption<T>.Some(unpickler.Read<T>(value));
    }
}
