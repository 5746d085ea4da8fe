using System.Collections.Specialized;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A vector of 32 bits is an int: its <see cref="BitVector32.Data"/>. Masks are code and stay with the receiver.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(BitVector32))]
public sealed class BitVector32Reducer : Reducer<BitVector32>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, BitVector32 value) => pickler.Writer.WriteInt32(value.Data);

    /// <inheritdoc/>
    public override BitVector32 Read(Unpickler unpickler, object? value) =>
        unpickler.Resolve(value) is BitVector32 same ? same : new BitVector32(unpickler.Read<int>(value));
}
