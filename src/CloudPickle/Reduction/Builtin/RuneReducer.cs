using System.ComponentModel;
using System.Text;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A Unicode scalar is a str of one character in Python (of one or two in .NET).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Rune))]
public sealed class RuneReducer : TextReducer<Rune>
{
    /// <inheritdoc/>
    protected override string Format(Rune value) => value.ToString();

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Rune value) =>
        Rune.TryGetRuneAt(text.Length is 1 or 2 ? text : "\ud800", 0, out value) && value.Utf16SequenceLength == text.Length;
}
