using System.Collections;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A bit array is a list of bools.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(BitArray))]
public sealed class BitArrayReducer : Reducer<BitArray>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, BitArray value)
    {
        if (!pickler.TryBeginList(value))
        {
            return;
        }

        for (var i = 0; i < value.Length; i++)
        {
            pickler.NextItem();
            pickler.Writer.WriteBoolean(value[i]);
        }

        pickler.EndList();
    }

    /// <inheritdoc/>
    public override BitArray Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or BitArray)
        {
            return (BitArray)node!;
        }

        if (SequenceItems.Of(unpickler, node) is not { } items)
        {
            throw unpickler.Mismatch(typeof(BitArray), node);
        }

        if (!unpickler.Machine.TryGetConverted<BitArray>(node, out var bits))
        {
            bits = new BitArray(items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                bits[i] = items[i] is bool bit ? bit : throw unpickler.Mismatch(typeof(bool), items[i]);
            }

            unpickler.Machine.AddConverted(node, bits, static () => false);
        }

        return bits!;
    }
}
