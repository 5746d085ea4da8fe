using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Read-only memory of characters is Python's str; of anything else but bytes, it travels as an array of its items does.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ReadOnlyMemory<>))]
public sealed class ReadOnlyMemoryOfReducer<T> : Reducer<ReadOnlyMemory<T>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, ReadOnlyMemory<T> value)
    {
        if (value is ReadOnlyMemory<char> text)
        {
            pickler.Write(text.ToString());
        }
        else
        {
            MemoryItems.Write(pickler, value);
        }
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<T> Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        ReadOnlyMemory<T> same => same,
        string text when typeof(T) == typeof(char) => (ReadOnlyMemory<T>)(object)text.AsMemory(),
        null => throw unpickler.Mismatch(typeof(ReadOnlyMemory<T>), null),
        var node => StandIn.Read<T[], ArrayReducer<T>>(unpickler, node),
    };
}
