using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's str; lone surrogates survive both ways. Strings have no identity and are not memoised.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(string))]
public sealed class StringReducer : Reducer<string>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, string value) => pickler.Writer.WriteString(value);

    /// <inheritdoc/>
    public override string Read(Unpickler unpickler, object? value) => value switch
    {
        string text => text,
        null => null!,
        _ => InertPaths.Text(value) ?? NumpyScalars.Read(this, unpickler, value),
    };
}
