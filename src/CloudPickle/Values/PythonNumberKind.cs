namespace CloudPickle;

/// <summary>The normalised representations of a number; a number has exactly one of them per value, except for the last four.</summary>
internal enum PythonNumberKind : byte
{
    NaN,
    Int64,
    Complex,
    BigInteger,
    Double,
    Decimal,
    PickledDecimal,
}
