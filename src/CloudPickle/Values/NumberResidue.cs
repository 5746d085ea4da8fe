using System.Numerics;
using System.Security.Cryptography;

namespace CloudPickle;

/// <summary>
/// Maps every rational number to its residue modulo a prime, as CPython's numeric hash does, so that equal numbers of
/// different types hash equal without being converted to one another. CPython's modulus is the public 2^61-1, of which
/// an attacker sends multiples; this one is a random 63-bit prime of the process.
/// </summary>
internal static class NumberResidue
{
    private const int LowestBinaryExponent = -1074;
    private const int HighestBinaryExponent = 971;

    /// <summary>The modulus, between 2^62 and 2^63.</summary>
    internal static readonly ulong Modulus = RandomPrime();

    private static readonly ulong InverseOfTen = Power(10, Modulus - 2);
    private static readonly ulong[] PowersOfTwo = CreatePowersOfTwo();

    internal static ulong Of(long value)
    {
        if (value >= 0)
        {
            return (ulong)value < Modulus ? (ulong)value : (ulong)value - Modulus;
        }

        var magnitude = (ulong)-(value + 1) + 1;
        return Negate(magnitude < Modulus ? magnitude : magnitude - Modulus);
    }

    internal static ulong Of(BigInteger value)
    {
        KeyWork.Add(value.GetByteCount());
        var residue = (ulong)BigInteger.Remainder(BigInteger.Abs(value), Modulus);
        return value.Sign < 0 ? Negate(residue) : residue;
    }

    /// <summary>The residue of a finite number.</summary>
    internal static ulong Of(double value)
    {
        var (significand, exponent) = PythonNumber.Decompose(value);
        var residue = Multiply(significand, PowersOfTwo[exponent - LowestBinaryExponent]);
        return value < 0 ? Negate(residue) : residue;
    }

    internal static ulong Of(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var coefficient = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var residue = Multiply((ulong)(coefficient % Modulus), Power(InverseOfTen, (ulong)value.Scale));
        return value < 0 ? Negate(residue) : residue;
    }

    /// <summary>The residue of digits x 10^exponent; logarithmic in the exponent.</summary>
    internal static ulong Of(ReadOnlySpan<char> digits, long exponent, bool negative)
    {
        ulong residue = 0;
        while (digits.Length > 0)
        {
            ulong chunk = 0;
            ulong scale = 1;
            var length = Math.Min(digits.Length, 18);
            foreach (var digit in digits[..length])
            {
                chunk = (chunk * 10) + (ulong)(digit - '0');
                scale *= 10;
            }

            residue = (ulong)((((UInt128)residue * scale) + chunk) % Modulus);
            digits = digits[length..];
        }

        var power = exponent >= 0 ? Power(10, (ulong)exponent) : Power(InverseOfTen, (ulong)-exponent);
        residue = Multiply(residue, power);
        return negative ? Negate(residue) : residue;
    }

    private static ulong Negate(ulong residue) => residue == 0 ? 0 : Modulus - residue;

    private static ulong Multiply(ulong x, ulong y) => Multiply(x, y, Modulus);

    private static ulong Multiply(ulong x, ulong y, ulong modulus) => (ulong)((UInt128)x * y % modulus);

    private static ulong Power(ulong value, ulong exponent) => Power(value, exponent, Modulus);

    private static ulong Power(ulong value, ulong exponent, ulong modulus)
    {
        ulong result = 1;
        for (; exponent != 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
            {
                result = Multiply(result, value, modulus);
            }

            value = Multiply(value, value, modulus);
        }

        return result;
    }

    private static ulong[] CreatePowersOfTwo()
    {
        var powers = new ulong[HighestBinaryExponent - LowestBinaryExponent + 1];
        powers[-LowestBinaryExponent] = 1;
        for (var i = -LowestBinaryExponent - 1; i >= 0; i--)
        {
            var next = powers[i + 1];
            powers[i] = ((next & 1) == 0 ? next : next + Modulus) >> 1;
        }

        for (var i = -LowestBinaryExponent + 1; i < powers.Length; i++)
        {
            var doubled = powers[i - 1] << 1;
            powers[i] = doubled < Modulus ? doubled : doubled - Modulus;
        }

        return powers;
    }

    private static ulong RandomPrime()
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        var candidate = (BitConverter.ToUInt64(random) >> 2) | (1UL << 62) | 1;
        while (!IsPrime(candidate))
        {
            candidate += 2;
            if (candidate >> 63 != 0)
            {
                candidate = (1UL << 62) | 1;
            }
        }

        return candidate;
    }

    /// <summary>Trial division, then Miller-Rabin with the bases that are exact below 2^64.</summary>
    private static bool IsPrime(ulong candidate)
    {
        ReadOnlySpan<byte> bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
        foreach (var small in bases)
        {
            if (candidate % small == 0)
            {
                return false;
            }
        }

        var shift = BitOperations.TrailingZeroCount(candidate - 1);
        var odd = (candidate - 1) >> shift;
        foreach (var witness in bases)
        {
            var power = Power(witness, odd, candidate);
            var passes = power == 1 || power == candidate - 1;
            for (var i = 1; i < shift && !passes; i++)
            {
                power = Multiply(power, power, candidate);
                passes = power == candidate - 1;
            }

            if (!passes)
            {
                return false;
            }
        }

        return true;
    }
}
