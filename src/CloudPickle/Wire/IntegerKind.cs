namespace CloudPickle.Wire;

/// <summary>What kind of integer was decoded, and so which of the results holds it.</summary>
public enum IntegerKind : byte
{
    /// <summary>A boolean, 0 or 1 in the 64-bit result (<c>I00</c>, <c>I01</c>).</summary>
    Boolean,

    /// <summary>An integer in the 64-bit result.</summary>
    Int64,

    /// <summary>An integer beyond 64 bits, in the <see cref="System.Numerics.BigInteger"/> result.</summary>
    Big,
}
