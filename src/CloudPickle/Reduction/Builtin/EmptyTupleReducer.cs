using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The value tuple without items is Python's empty tuple.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ValueTuple))]
public sealed class EmptyTupleReducer : FixedTupleReducer<ValueTuple>
{
    internal override int CountOf(ValueTuple value) => 0;

    internal override int CountIn(Unpickler unpickler) => 0;

    internal override void WriteItems(Pickler pickler, ValueTuple value)
    {
    }

    internal override ValueTuple ReadItems(Unpickler unpickler, IReadOnlyList<object?> items, int start) => default;
}
