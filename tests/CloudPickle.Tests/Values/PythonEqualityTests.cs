using System.Numerics;
using CsCheck;
using Xunit;

namespace CloudPickle.Tests.Values;

public class PythonEqualityTests
{
    private static readonly PythonEquality Python = PythonEquality.Instance;

    private static readonly BigInteger TwoTo64 = BigInteger.One << 64;
    private static readonly BigInteger TenTo30 = BigInteger.Pow(10, 30);

    /// <summary>Values in one row are equal in Python; values of different rows are not.</summary>
    private static readonly object?[][] Classes =
    [
        [null],
        [0, 0L, 0.0, -0.0, false, 0m, new BigInteger(0), new Complex(0, -0.0), new PickledDecimal("-0.00"), new PickledDecimal("0E+99"), (byte)0, (Half)0f],
        [1, 1L, 1.0, true, 1m, 1.00m, BigInteger.One, new Complex(1, 0), new PickledDecimal("1.000"), (sbyte)1, (short)1, (ushort)1, 1u, 1ul, (nint)1, (nuint)1, (Int128)1, (UInt128)1, 1f, (Half)1f],
        [-1, -1L, -1.0, -1m, BigInteger.MinusOne, new PickledDecimal("-1"), (sbyte)-1, (Int128)(-1)],
        [0.5, 0.5f, (Half)0.5f, 0.5m, 0.50m, new PickledDecimal("5E-1"), new Complex(0.5, 0)],
        [-0.5, -0.5m, new PickledDecimal("-.5")],
        [0.1, new PickledDecimal("0.1000000000000000055511151231257827021181583404541015625")],
        [0.1m, new PickledDecimal("0.10")],
        [0.1f, (double)0.1f],
        [long.MaxValue, (BigInteger)long.MaxValue, (decimal)long.MaxValue, new PickledDecimal("9223372036854775807")],
        [ulong.MaxValue, (BigInteger)ulong.MaxValue, (UInt128)ulong.MaxValue, (decimal)ulong.MaxValue],
        [9223372036854775808ul, 9223372036854775808.0, BigInteger.One << 63, 9223372036854775808m, new PickledDecimal("9223372036854775808")],
        [long.MinValue, -9223372036854775808.0, -(BigInteger.One << 63), -9223372036854775808m],
        [TwoTo64, 18446744073709551616.0, 18446744073709551616m, new PickledDecimal("18446744073709551616"), new Complex(18446744073709551616.0, 0)],
        [-TwoTo64, -18446744073709551616.0, new PickledDecimal("-18446744073709551616.0")],
        [1e300, new BigInteger(1e300)],
        [BigInteger.Pow(10, 300), new PickledDecimal("1E+300"), new PickledDecimal("10E+299")],
        [TenTo30, new PickledDecimal("1E+30")],
        [1e30, new BigInteger(1e30)],
        [BigInteger.Pow(10, 5000), new PickledDecimal("1E+5000")],
        [new PickledDecimal("1E+999999999999999999")],
        [new PickledDecimal("1E-1999999999999999997")],
        [5e-324],
        [double.PositiveInfinity, float.PositiveInfinity, new PickledDecimal("inf"), new Complex(double.PositiveInfinity, 0)],
        [double.NegativeInfinity, new PickledDecimal("-Infinity")],
        [new Complex(1, 2), new Complex(1.0, 2.0)],
        [new Complex(2, 1)],
        [new Complex(0, 1)],
        ["1"],
        ["a", new string('a', 1)],
        [""],
        ["A"],
        ["\ud800"],
        [new byte[] { 97 }, "a"u8.ToArray()],
        [Array.Empty<byte>(), new byte[0]],
        [new byte[] { 97, 0 }],
        [PickledTuple.Empty, new PickledTuple()],
        [new PickledTuple(1, "a", null), new PickledTuple(1.0, "a", null), new PickledTuple(true, "a", null)],
        [new PickledTuple("a", 1, null)],
        [new PickledTuple(1, "a")],
        [new PickledTuple(new PickledTuple(1), 2), new PickledTuple(new PickledTuple(1m), new BigInteger(2))],
        [new PickledTuple(1, new PickledTuple(2))],
        [new PickledFrozenSet([1, "x"]), new PickledFrozenSet(["x", 1.0])],
        [new PickledFrozenSet([1])],
        [PickledFrozenSet.Empty, new PickledFrozenSet([])],
        [new PickledFrozenSet([new PickledFrozenSet([1, 2])]), new PickledFrozenSet([new PickledFrozenSet([2, 1])])],
        [new DateTime(2024, 1, 2, 3, 4, 5), new PickledDateTime(new DateTime(2024, 1, 2, 3, 4, 5)), new PickledDateTime(new DateTime(2024, 1, 2, 3, 4, 5), null, fold: true)],
        [new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), new DateTimeOffset(2024, 1, 2, 4, 4, 5, TimeSpan.FromHours(1)), new PickledDateTime(new DateTime(2024, 1, 2, 2, 4, 5), new PickledTimeZone(TimeSpan.FromHours(-1), "x"))],
        [new PickledDateTime(new DateTime(2024, 1, 2, 3, 4, 5), new PickledZoneInfo("Europe/Paris")), new PickledDateTime(new DateTime(2024, 1, 2, 3, 4, 5), new PickledZoneInfo("Europe/Paris"), true)],
        [new PickledDateTime(new DateTime(2024, 1, 2, 3, 4, 5), new PickledZoneInfo("Europe/Rome"))],
        [new DateOnly(2024, 1, 2)],
        [new TimeOnly(3, 4, 5), new PickledTime(new TimeOnly(3, 4, 5), null, true)],
        [new PickledTime(new TimeOnly(3, 4, 5), PickledTimeZone.Utc), new PickledTime(new TimeOnly(4, 4, 5), new PickledTimeZone(TimeSpan.FromHours(1)))],
        [TimeSpan.FromSeconds(-1), new PickledTimeDelta(-1, 86399)],
        [new PickledTimeDelta(999_999_999), new PickledTimeDelta(999_999_998, 86400)],
        [PickledTimeZone.Utc, new PickledTimeZone(TimeSpan.Zero, "GMT")],
        [new PickledZoneInfo("UTC"), new PickledZoneInfo("UTC")],
        [Guid.Parse("00000000-0000-0000-0000-000000000001"), Guid.Parse("00000000-0000-0000-0000-000000000001")],
        [new PickledGlobal("m", "f"), new PickledGlobal("m", "f")],
        [new PickledGlobal("m.f", "g")],
        [new object()],
    ];

    [Fact]
    public void Equality_and_hash_agree_with_Python_for_every_pair()
    {
        for (var i = 0; i < Classes.Length; i++)
        {
            for (var j = 0; j < Classes.Length; j++)
            {
                foreach (var x in Classes[i])
                {
                    foreach (var y in Classes[j])
                    {
                        var names = $"{i}: {Show(x)} and {j}: {Show(y)}";
                        Assert.True(Python.Equals(x, y) == (i == j), names);
                        if (i == j)
                        {
                            Assert.True(Python.GetHashCode(x) == Python.GetHashCode(y), "hash of " + names);
                            Assert.True(new PickledDictionary { [x] = 1 }.ContainsKey(y), "lookup of " + names);
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void NaN_equals_only_its_own_instance()
    {
        foreach (var (x, y) in new (object, object)[]
        {
            (double.NaN, double.NaN),
            (float.NaN, float.NaN),
            (new Complex(double.NaN, 0), new Complex(double.NaN, 0)),
            (new Complex(0, double.NaN), new Complex(0, double.NaN)),
            (new PickledDecimal("NaN"), new PickledDecimal("NaN")),
        })
        {
            Assert.True(Python.Equals(x, x));
            Assert.False(Python.Equals(x, y));
            Assert.Equal(Python.GetHashCode(x), Python.GetHashCode(x));
            Assert.True(Python.Equals(new PickledTuple(x), new PickledTuple(x)));
            Assert.False(Python.Equals(new PickledTuple(x), new PickledTuple(y)));
            var dictionary = new PickledDictionary { [x] = 1, [y] = 2, [x] = 3 };
            Assert.Equal([3, 2], dictionary.Values);
        }
    }

    [Fact]
    public void Mutable_values_are_not_hashable_but_compare_as_in_Python()
    {
        object[] mutable =
        [
            new List<object?> { 1 },
            new PickledDictionary { [1] = 2 },
            new PickledSet([1]),
            new PickledByteArray([1]),
            new PickledTuple(1, new PickledTuple(new List<object?>())),
            new PickledDecimal("sNaN"),
        ];
        foreach (var value in mutable)
        {
            Assert.False(PythonEquality.IsHashable(value));
            var error = Assert.Throws<ArgumentException>(() => Python.GetHashCode(value));
            Assert.Contains(value.GetType().ToString(), error.Message, StringComparison.Ordinal);
        }

        Assert.True(Python.Equals(new List<object?> { 1, "a" }, new List<object?> { 1.0, "a" }));
        Assert.False(Python.Equals(new List<object?> { 1 }, new PickledTuple(1)));
        Assert.True(Python.Equals(new PickledDictionary { [1] = "a", [2] = "b" }, new PickledDictionary { [2.0] = "b", [true] = "a" }));
        Assert.False(Python.Equals(new PickledDictionary { [1] = "a" }, new PickledDictionary { [1] = "b" }));
        Assert.False(Python.Equals(new PickledDictionary { [1] = null }, new PickledDictionary { [2] = null }));
        Assert.True(Python.Equals(new PickledSet([1, 2]), new PickledFrozenSet([2, 1])));
        Assert.False(Python.Equals(new PickledSet([1, 2]), new PickledFrozenSet([3, 1])));
        Assert.False(Python.Equals(new PickledByteArray([1]), new PickledByteArray([1])));
        Assert.True(new PickledTuple(new List<object?>()).Equals(new PickledTuple(new List<object?>())));
        Assert.Equal(new PickledTuple(new List<object?> { 1 }).GetHashCode(), new PickledTuple(new List<object?> { 1.0 }).GetHashCode());
    }

    [Fact]
    public void Sets_of_elements_that_share_a_hash_are_matched_one_by_one()
    {
        var x = new PickledFrozenSet(Enumerable.Range(0, 20).Select(i => (object)new SameHash(i)));
        var y = new PickledFrozenSet(Enumerable.Range(0, 20).Reverse().Select(i => (object)new PickledTuple(new SameHash(i))));
        var reversed = new PickledFrozenSet(Enumerable.Range(0, 20).Reverse().Select(i => (object)new SameHash(i)));
        var different = new PickledFrozenSet(Enumerable.Range(1, 20).Select(i => (object)new SameHash(i)));

        Assert.True(Python.Equals(x, reversed));
        Assert.False(Python.Equals(x, different));
        Assert.False(Python.Equals(x, y));
    }

    [Fact]
    public void Numbers_of_all_types_agree_with_exact_arithmetic()
    {
        var doubles = Gen.OneOf(Gen.Double, Gen.Double[-1e6, 1e6], Gen.Int.Select(i => i / 1024.0), Gen.Long.Select(l => (double)l));
        doubles.Where(double.IsFinite).Sample(d =>
        {
            // Every finite double is a decimal fraction: "G1100" prints all of its digits.
            var exact = new PickledDecimal(d.ToString("E1100", System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(Python.Equals(d, exact));
            Assert.True(Python.Equals(exact, d));
            Assert.Equal(Python.GetHashCode(d), Python.GetHashCode(exact));
            var next = Math.BitIncrement(d);
            Assert.True(d == next || !Python.Equals(next, exact));
            if (Math.Floor(d) == d)
            {
                Assert.True(Python.Equals(new BigInteger(d), d));
                Assert.Equal(Python.GetHashCode(d), Python.GetHashCode(new BigInteger(d)));
                Assert.False(Python.Equals(new BigInteger(d) + 1, exact));
            }
        });
        Gen.Decimal.Sample(m =>
        {
            var text = new PickledDecimal(m);
            Assert.True(Python.Equals(m, text));
            Assert.Equal(Python.GetHashCode(m), Python.GetHashCode(text));
        });
    }

    private static string Show(object? value) => value is null ? "None" : $"{value.GetType().Name} {ValuePrinter.Print(value)}";

    private sealed record SameHash(int Value)
    {
        public override int GetHashCode() => 1;
    }
}
