namespace CloudPickle;

/// <summary>What the text of a Python decimal says.</summary>
internal enum DecimalTextKind : byte
{
    Finite,
    Infinity,
    NaN,
    SignalingNaN,
}
