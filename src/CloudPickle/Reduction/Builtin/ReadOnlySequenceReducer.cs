using System.Buffers;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A sequence of memory is a list of its items, one of bytes Python's bytes. Where its segments end is not kept.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ReadOnlySequence<>))]
public sealed class ReadOnlySequenceReducer<T> : Reducer<ReadOnlySequence<T>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, ReadOnlySequence<T> value)
    {
        if (value is ReadOnlySequence<byte> bytes)
        {
            pickler.WriteBytes(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray());
            return;
        }

        pickler.BeginList(null);
        foreach (var segment in value)
        {
            for (var i = 0; i < segment.Length; i++)
            {
                pickler.NextItem();
                pickler.Write(segment.Span[i]);
            }
        }

        pickler.EndList();
    }

    /// <inheritdoc/>
    public override ReadOnlySequence<T> Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        ReadOnlySequence<T> same => same,
        null => throw unpickler.Mismatch(typeof(ReadOnlySequence<T>), null),
        var node => new ReadOnlySequence<T>(StandIn.Read<T[], ArrayReducer<T>>(unpickler, node)),
    };
}
