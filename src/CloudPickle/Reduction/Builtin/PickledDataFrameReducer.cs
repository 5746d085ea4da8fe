using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>pandas' DataFrame, whose plain columns can be read; it is written as the object that it was.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PickledDataFrame))]
public sealed class PickledDataFrameReducer : Reducer<PickledDataFrame>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PickledDataFrame value) => pickler.Write(value.Node);

    /// <inheritdoc/>
    public override PickledDataFrame Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        return node is null or PickledDataFrame ? (PickledDataFrame)node!
            : PickledDataFrame.TryRead(node, out var read) ? read
            : throw unpickler.Mismatch(typeof(PickledDataFrame), node);
    }
}
