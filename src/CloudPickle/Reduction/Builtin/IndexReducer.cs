using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An index is an int, negative when it counts from the end as in Python. Python has no int for <c>^0</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Index))]
public sealed class IndexReducer : Reducer<Index>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Index value) =>
        pickler.Writer.WriteInt32(ToInt32(value) ?? throw pickler.Error("The index ^0 is behind the last item: Python has no int for it."));

    /// <inheritdoc/>
    public override Index Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        Index exact => exact,
        int number => FromInt32(number) ?? throw unpickler.Error($"{number} is no System.Index."),
        var other => throw unpickler.Mismatch(typeof(Index), other),
    };

    internal static int? ToInt32(Index value) => !value.IsFromEnd ? value.Value : value.Value == 0 ? null : -value.Value;

    internal static Index? FromInt32(int value) => value >= 0 ? new Index(value) : value == int.MinValue ? null : new Index(-value, fromEnd: true);
}
