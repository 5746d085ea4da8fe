using System.ComponentModel;
using System.Globalization;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A culture is its name as a str; the invariant culture has an empty one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(CultureInfo))]
public sealed class CultureInfoReducer : TextReducer<CultureInfo>
{
    /// <inheritdoc/>
    protected override string Format(CultureInfo value) => value.Name;

    /// <inheritdoc/>
    protected override bool TryParse(string text, out CultureInfo value)
    {
        value = CultureInfo.InvariantCulture;
        if (text.Length > 85)
        {
            return false;
        }

        try
        {
            value = CultureInfo.GetCultureInfo(text);
            return true;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
