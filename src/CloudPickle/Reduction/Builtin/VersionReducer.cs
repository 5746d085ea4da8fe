using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A version is a str.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Version))]
public sealed class VersionReducer : TextReducer<Version>
{
    /// <inheritdoc/>
    protected override string Format(Version value) => value.ToString();

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Version value) => Version.TryParse(text, out value!);
}
