namespace CloudPickle;

/// <summary>Python's equality of two different objects that hold no other values.</summary>
internal static class LeafEquality
{
    internal static bool AreEqual(object x, object y)
    {
        if (x is string text)
        {
            return y is string other && AreEqual(text, other);
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
            if (y is not byte[] otherBytes || bytes.Length != otherBytes.Length)
            {
                return false;
            }

            KeyWork.Add(bytes.Length);
            return bytes.AsSpan().SequenceEqual(otherBytes);
        }

        if (PythonMoment.TryRead(x, out var moment))
        {
            return PythonMoment.TryRead(y, out var otherMoment) && moment.Equals(otherMoment);
        }

        return x.Equals(y);
    }

    internal static bool AreEqual(string x, string y)
    {
        if (x.Length != y.Length)
        {
            return false;
        }

        KeyWork.Add(2L * x.Length);
        return x == y;
    }
}
