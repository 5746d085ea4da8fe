using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A nullable value is the value, or None.</summary>
/// <typeparam name="T">The value type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Nullable<>))]
public sealed class NullableReducer<T> : Reducer<T?>
    where T : struct
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, T? value) => pickler.Write(value.GetValueOrDefault());

    /// <inheritdoc/>
    public override T? Read(Unpickler unpickler, object? value) => value is null ? null : unpickler.Read<T>(value);

    internal override T? ReadTyped(ref TypedReader reader) => reader.TryTakeNone() ? null : reader.Read<T>();
}
