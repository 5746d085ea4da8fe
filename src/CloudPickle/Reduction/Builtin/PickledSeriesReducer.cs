using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>pandas' Series, whose plain columns can be read; it is written as the object that it was.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledSeries))]
public sealed class PickledSeriesReducer : Reducer<PickledSeries>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledSeries value) => pickler.Write(value.Node);

    /// <inheritdoc/>
    public override PickledSeries Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        return node is null or PickledSeries ? (PickledSeries)node!
            : PickledSeries.TryRead(node, out var read) ? read
            : throw unpickler.Mismatch(typeof(PickledSeries), node);
    }
}
