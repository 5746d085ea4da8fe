using System.ComponentModel;
using System.Drawing;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A colour is a tuple <c>(red, green, blue, alpha)</c> of ints from 0 to 255; one that has a name is that name as a str, and the empty colour is
/// None. A tuple of three is read as an opaque colour.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Color))]
public sealed class ColorReducer : Reducer<Color>
{
    private const int MaxNameLength = 256;

    /// <inheritdoc/>
    public override void Write(Pickler pickler, Color value)
    {
        if (value.IsEmpty)
        {
            pickler.Writer.WriteNone();
        }
        else if (value.IsNamedColor)
        {
            pickler.Writer.WriteString(value.Name);
        }
        else
        {
            pickler.BeginTuple(4);
            foreach (var part in (ReadOnlySpan<byte>)[value.R, value.G, value.B, value.A])
            {
                pickler.Writer.WriteInt32(part);
            }

            pickler.EndTuple(4);
        }
    }

    /// <inheritdoc/>
    public override Color Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        switch (node)
        {
            case null:
                return Color.Empty;
            case Color same:
                return same;
            case string { Length: > 0 and <= MaxNameLength } name:
                return Color.FromName(name);
        }

        var parts = SequenceItems.Of(unpickler, node);
        if (parts?.Count is not (3 or 4))
        {
            throw unpickler.Mismatch(typeof(Color), node);
        }

        return Color.FromArgb(
            parts.Count == 4 ? unpickler.Read<byte>(parts[3]) : byte.MaxValue,
            unpickler.Read<byte>(parts[0]),
            unpickler.Read<byte>(parts[1]),
            unpickler.Read<byte>(parts[2]));
    }
}
