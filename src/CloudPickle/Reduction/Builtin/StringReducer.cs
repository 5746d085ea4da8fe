using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's str; lone surrogates survive both ways.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(string))]
public sealed class StringReducer : Reducer<string>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, string value) => pickler.WriteText(value);

    /// <inheritdoc/>
    public override string Read(Unpickler unpickler, object? value) => value switch
    {
        string text => text,
        null => null!,
        _ => InertPaths.Text(value) ?? NumpyScalars.Read(this, unpickler, value),
    };

    internal override string ReadTyped(ref TypedReader reader) => reader.ReadString()!;
}
