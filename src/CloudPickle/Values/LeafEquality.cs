namespace CloudPickle;

/// <summary>Python's equality of two different objects that hold no other values.</summary>
internal static class LeafEquality
{
    internal static bool AreEqual(object x, object y)
    {
        if (x is string text)
        {
            return y is string other && text == other;
        }

        if (x is int integer && y is int otherInteger)
        {
            return integer == otherInteger;
        }

        if (PythonNumber.TryRead(x, out var number))
        {
            return PythonNumber.TryRead(y, out var otherNumber) && PythonNumber.AreEqual(in number, in otherNumber);
        }

        if (x is byte[] bytes)
        {
            return y is byte[] otherBytes && bytes.AsSpan().SequenceEqual(otherBytes);
        }

        if (PythonMoment.TryRead(x, out var moment))
        {
            return PythonMoment.TryRead(y, out var otherMoment) && moment.Equals(otherMoment);
        }

        return x.Equals(y);
    }
}
