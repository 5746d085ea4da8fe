using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A UTF-16 code unit is a str of length one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(char))]
public sealed class CharReducer : Reducer<char>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, char value) => pickler.Writer.WriteString([value]);

    /// <inheritdoc/>
    public override char Read(Unpickler unpickler, object? value) =>
        value is string { Length: 1 } text ? text[0] : value is char exact ? exact : throw unpickler.Mismatch(typeof(char), value);

    internal override char ReadTyped(ref TypedReader reader) => reader.ReadChar();
}
