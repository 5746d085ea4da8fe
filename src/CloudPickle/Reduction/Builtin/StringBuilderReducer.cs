using System.ComponentModel;
using System.Text;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A string builder is a str: its text, without its identity.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(StringBuilder))]
public sealed class StringBuilderReducer : TextReducer<StringBuilder>
{
    /// <inheritdoc/>
    protected override string Format(StringBuilder value) => value.ToString();

    /// <inheritdoc/>
    protected override bool TryParse(string text, out StringBuilder value)
    {
        value = new StringBuilder(text);
        return true;
    }
}
