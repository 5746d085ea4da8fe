using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Memory of anything but bytes travels as an array of its items does; what else the array behind it holds does not.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Memory<>))]
public sealed class MemoryOfReducer<T> : Reducer<Memory<T>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Memory<T> value) => MemoryItems.Write<T>(pickler, value);

    /// <inheritdoc/>
    public override Memory<T> Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        Memory<T> same => same,
        null => throw unpickler.Mismatch(typeof(Memory<T>), null),
        var node => StandIn.Read<T[], ArrayReducer<T>>(unpickler, node),
    };
}
