using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A date is Python's date.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(DateOnly))]
public sealed class DateOnlyReducer : Reducer<DateOnly>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, DateOnly value) => MomentWriter.WriteDate(pickler, value);

    /// <inheritdoc/>
    public override DateOnly Read(Unpickler unpickler, object? value) =>
        unpickler.Resolve(value) is DateOnly date ? date : throw unpickler.Mismatch(typeof(DateOnly), value);

    internal override DateOnly ReadTyped(ref TypedReader reader) => reader.ReadDateOnly();
}
