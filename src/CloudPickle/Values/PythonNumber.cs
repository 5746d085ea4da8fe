using System.Numerics;

namespace CloudPickle;

/// <summary>
/// A number of any .NET type in a form that can be compared exactly. Whatever fits in an <see cref="long"/> is one, so
/// the mixed comparisons are only reached by large or fractional numbers.
/// </summary>
internal readonly struct PythonNumber
{
    private readonly long _integer;
    private readonly double _real;
    private readonly double _imaginary;
    private readonly decimal _decimal;
    private readonly BigInteger _big;
    private readonly PickledDecimal? _pickled;

    private PythonNumber(long value) => (Kind, _integer) = (PythonNumberKind.Int64, value);

    private PythonNumber(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            (Kind, _integer) = (PythonNumberKind.Int64, (long)value);
        }
        else
        {
            (Kind, _big) = (PythonNumberKind.BigInteger, value);
        }
    }

    private PythonNumber(double value)
    {
        if (value >= -9223372036854775808.0 && value < 9223372036854775808.0 && Math.Floor(value) == value)
        {
            (Kind, _integer) = (PythonNumberKind.Int64, (long)value);
        }
        else
        {
            (Kind, _real) = (double.IsNaN(value) ? PythonNumberKind.NaN : PythonNumberKind.Double, value);
        }
    }

    private PythonNumber(decimal value)
    {
        if (value >= long.MinValue && value <= long.MaxValue && decimal.Truncate(value) == value)
        {
            (Kind, _integer) = (PythonNumberKind.Int64, (long)value);
        }
        else
        {
            (Kind, _decimal) = (PythonNumberKind.Decimal, value);
        }
    }

    private PythonNumber(double real, double imaginary) =>
        (Kind, _real, _imaginary) =
            (double.IsNaN(real) || double.IsNaN(imaginary) ? PythonNumberKind.NaN : PythonNumberKind.Complex, real, imaginary);

    private PythonNumber(PickledDecimal value)
    {
        if (value.IsNaN)
        {
            Kind = PythonNumberKind.NaN;
        }
        else if (value.IsInfinity)
        {
            (Kind, _real) = (PythonNumberKind.Double, value.IsNegative ? double.NegativeInfinity : double.PositiveInfinity);
        }
        else if (value.TryToInt64(out var integer))
        {
            (Kind, _integer) = (PythonNumberKind.Int64, integer);
        }
        else
        {
            (Kind, _pickled) = (PythonNumberKind.PickledDecimal, value);
        }
    }

    internal PythonNumberKind Kind { get; }

    internal static bool TryRead(object value, out PythonNumber number)
    {
        switch (value)
        {
            case int v: number = new(v); return true;
            case long v: number = new(v); return true;
            case bool v: number = new(v ? 1L : 0L); return true;
            case double v: number = new(v); return true;
            case BigInteger v: number = new(v); return true;
            case decimal v: number = new(v); return true;
            case PickledDecimal v: number = new(v); return true;
            case Complex v: number = v.Imaginary == 0 ? new(v.Real) : new(v.Real, v.Imaginary); return true;
            case byte v: number = new((long)v); return true;
            case sbyte v: number = new((long)v); return true;
            case short v: number = new((long)v); return true;
            case ushort v: number = new((long)v); return true;
            case uint v: number = new((long)v); return true;
            case ulong v: number = new((BigInteger)v); return true;
            case nint v: number = new((long)v); return true;
            case nuint v: number = new((BigInteger)v); return true;
            case Int128 v: number = new((BigInteger)v); return true;
            case UInt128 v: number = new((BigInteger)v); return true;
            case float v: number = new((double)v); return true;
            case Half v: number = new((double)v); return true;
            default: number = default; return false;
        }
    }

    internal static bool AreEqual(in PythonNumber x, in PythonNumber y)
    {
        if (x.Kind != y.Kind)
        {
            return x.Kind >= PythonNumberKind.BigInteger && y.Kind >= PythonNumberKind.BigInteger && MixedEqual(in x, in y);
        }

        return x.Kind switch
        {
            PythonNumberKind.Int64 => x._integer == y._integer,
            PythonNumberKind.Complex => x._real == y._real && x._imaginary == y._imaginary,
            PythonNumberKind.BigInteger => BigEqual(x._big, y._big),
            PythonNumberKind.Double => x._real == y._real,
            PythonNumberKind.Decimal => x._decimal == y._decimal,
            PythonNumberKind.PickledDecimal => x._pickled!.CompareTo(y._pickled) == 0,
            _ => false,
        };
    }

    private static bool BigEqual(BigInteger x, BigInteger y)
    {
        KeyWork.Add(x.GetByteCount());
        return x == y;
    }

    internal ulong Hash() => Kind == PythonNumberKind.Complex
        ? HashSeed.Mix(HashSeed.Mix(ResidueOf(_real)) ^ HashSeed.Mix(ResidueOf(_imaginary), HashFamily.Imaginary))
        : HashSeed.Mix(Residue());

    /// <summary>Splits a finite number into significand x 2^exponent with an exponent from -1074 to 971; the sign is dropped.</summary>
    internal static (ulong Significand, int Exponent) Decompose(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var biased = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        return biased == 0 ? (fraction, -1074) : (fraction | (1UL << 52), biased - 1075);
    }

    private static ulong ResidueOf(double value) =>
        double.IsFinite(value) ? NumberResidue.Of(value) : value > 0 ? ulong.MaxValue : ulong.MaxValue - 1;

    private ulong Residue() => Kind switch
    {
        PythonNumberKind.Int64 => NumberResidue.Of(_integer),
        PythonNumberKind.BigInteger => NumberResidue.Of(_big),
        PythonNumberKind.Double => ResidueOf(_real),
        PythonNumberKind.Decimal => NumberResidue.Of(_decimal),
        _ => _pickled!.Residue,
    };

    private static bool MixedEqual(in PythonNumber x, in PythonNumber y)
    {
        // Different residues prove that the numbers differ; equal ones mean the exact comparison is all but certain to succeed.
        if (x.Residue() != y.Residue())
        {
            return false;
        }

        var first = x.AsPickledDecimal();
        var second = y.AsPickledDecimal();
        if (first is not null && second is not null)
        {
            return first.CompareTo(second) == 0;
        }

        if (first is null && second is null)
        {
            return x.AsBigInteger() is { } big && y.AsBigInteger() is { } other && big == other;
        }

        return first is not null ? y.EqualsDecimal(first) : x.EqualsDecimal(second!);
    }

    private PickledDecimal? AsPickledDecimal() => Kind switch
    {
        PythonNumberKind.Decimal => new PickledDecimal(_decimal),
        PythonNumberKind.PickledDecimal => _pickled,
        _ => null,
    };

    private BigInteger? AsBigInteger() => Kind switch
    {
        PythonNumberKind.BigInteger => _big,
        PythonNumberKind.Double when double.IsFinite(_real) && Math.Floor(_real) == _real => new BigInteger(_real),
        _ => null,
    };

    private bool EqualsDecimal(PickledDecimal value)
    {
        if (AsBigInteger() is { } integer)
        {
            return value.EqualsInteger(integer);
        }

        return double.IsFinite(_real) && value.EqualsFraction(_real);
    }
}
