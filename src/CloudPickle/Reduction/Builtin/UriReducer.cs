using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A URI is a str, as it was given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Uri))]
public sealed class UriReducer : TextReducer<Uri>
{
    /// <inheritdoc/>
    protected override string Format(Uri value) => value.OriginalString;

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Uri value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value!);
}
