namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's values that are a few parts in an order, for readers of tuples: a Fraction, a range, a slice, a named tuple, a structured scalar of numpy.</summary>
internal static class InertTuples
{
    private static readonly PickledGlobal s_fraction = new("fractions", "Fraction");

    /// <summary>The parts, or null when the node is none of these.</summary>
    public static IReadOnlyList<object?>? Of(object? node) => node switch
    {
        PickledObject { Callable: PickledGlobal type } call when type.Equals(s_fraction) && call.Arguments is [string text] => Fraction(text),
        PickledObject { Callable: PickledGlobal type } call when type.Equals(s_fraction) || type.Equals(PythonNames.Range) || type.Equals(PythonNames.Slice) => call.Arguments,
        PickledObject { HasState: false, Callable: PickledGlobal type, Arguments: [PickledGlobal, PickledGlobal baseType, PickledTuple items] }
            when type.Equals(PythonNames.Reconstructor) && baseType.Equals(PythonNames.Tuple) => items,
        PickledObject call when IsNamedTuple(call) => call.Arguments,
        PickledNumpyScalar { DType.Fields: not null, Value: PickledTuple fields } => fields,
        _ => null,
    };

    /// <summary>A class that is made of its items by <c>__new__</c> and has nothing else: how Python pickles a namedtuple.</summary>
    private static bool IsNamedTuple(PickledObject call) =>
        call is { Kind: PickledObjectKind.NewObject, Arguments.Count: > 0, HasState: false, Items: null, Entries: null, SetItems: null };

    /// <summary>Before Python 3.9 a Fraction is its text.</summary>
    private static List<object?>? Fraction(string text)
    {
        var slash = text.IndexOf('/');
        var numerator = slash < 0 ? text : text[..slash];
        var denominator = slash < 0 ? "1" : text[(slash + 1)..];
        return text.Length <= 8192
            && System.Numerics.BigInteger.TryParse(numerator, System.Globalization.NumberStyles.AllowLeadingSign, null, out var above)
            && System.Numerics.BigInteger.TryParse(denominator, System.Globalization.NumberStyles.None, null, out var below)
            ? [above, below]
            : null;
    }
}
