using System.Globalization;
using CsCheck;
using Xunit;

namespace CloudPickle.Tests.Values;

public class PickledDecimalTests
{
    // Accepted and refused texts as CPython 3.11's decimal.Decimal(text) does.
    [Theory]
    [InlineData("0")]
    [InlineData("-12.3400")]
    [InlineData("NaN")]
    [InlineData("sNaN")]
    [InlineData("-snan12")]
    [InlineData("nan012")]
    [InlineData("Infinity")]
    [InlineData("-inf")]
    [InlineData("1E+400")]
    [InlineData("1.50")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+.5e+1")]
    [InlineData("000.00")]
    [InlineData("1e0000000000000000000000000001")]
    [InlineData("1e999999999999999999")]
    [InlineData("12e999999999999999998")]
    [InlineData("1e-1999999999999999997")]
    public void Accepts_what_Python_accepts(string text)
    {
        Assert.Equal(text, new PickledDecimal(text).Text);
        Assert.Equal(text, new PickledDecimal(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("_")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e+-1")]
    [InlineData("infinit")]
    [InlineData("nan 1")]
    [InlineData("NaN1.5")]
    [InlineData("--1")]
    [InlineData("+ 1")]
    [InlineData("1.2.3")]
    [InlineData("1\0")]
    [InlineData("0x1")]
    [InlineData("1e1000000000000000000")]
    [InlineData("12e999999999999999999")]
    [InlineData("0e1000000000000000000")]
    [InlineData("1e-1999999999999999998")]
    [InlineData("1e-99999999999999999999999999")]
    [InlineData("0.00e1999999999999999999")]
    public void Refuses_what_Python_refuses(string text)
    {
        Assert.Throws<FormatException>(() => new PickledDecimal(text));
        Assert.False(PickledDecimal.TryParse(text, out _));
    }

    [Theory]
    [InlineData(" 1\n", "1")]
    [InlineData("1__0_", "10")]
    [InlineData("_nan_1", "nan1")]
    [InlineData("1e1_0", "1e10")]
    public void Drops_white_space_and_underscores(string text, string expected) =>
        Assert.Equal(expected, new PickledDecimal(text).Text);

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.00000001", "-0.00000001")]
    [InlineData("1E-28", "0.0000000000000000000000000001")]
    [InlineData("0.00", "0.00")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("007", "7")]
    public void Converts_to_decimal_when_nothing_is_lost(string text, string expected)
    {
        Assert.True(new PickledDecimal(text).TryToDecimal(out var value));
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("-0")]
    [InlineData("1E+1")]
    [InlineData("1E-29")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1E+999999999999999999")]
    [InlineData("0.12345678901234567890123456789012")]
    public void Stays_text_when_decimal_would_lose_something(string text) =>
        Assert.False(new PickledDecimal(text).TryToDecimal(out _));

    [Fact]
    public void Orders_numerically_with_NaN_first()
    {
        string[] ordered =
        [
            "NaN", "-Infinity", "-1E+999999999999999999", "-2", "-1.5", "-1E-999999999999999999", "0", "1E-1999999999999999997",
            "0.9", "0.99", "1", "1.01", "9", "10", "1E+400", "1.1E+400", "9.9E+999999999999999999", "Infinity",
        ];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
            {
                var order = new PickledDecimal(ordered[i]).CompareTo(new PickledDecimal(ordered[j]));
                Assert.Equal(i.CompareTo(j), Math.Sign(order));
            }
        }

        Assert.True(new PickledDecimal("1.50") == new PickledDecimal("15E-1"));
        Assert.True(new PickledDecimal("-0") == new PickledDecimal("0E+5"));
        Assert.False(new PickledDecimal("NaN") == new PickledDecimal("NaN"));
    }

    [Fact]
    public void Every_decimal_survives_with_its_scale() => Gen.Decimal.Sample(value =>
    {
        var text = new PickledDecimal(value);
        Assert.Equal(value != 0 || !decimal.IsNegative(value), text.TryToDecimal(out var back));
        Assert.True(back == value);
        Assert.True(value == 0 || back.Scale == value.Scale);
    });

    [Fact]
    public void A_million_digits_parse_hash_and_compare_quickly()
    {
        var digits = new string('7', 1_000_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var x = new PickledDecimal(digits);
        var y = new PickledDecimal(digits[..500_000] + "." + digits[500_000..] + "E+500000");
        Assert.True(PythonEquality.Instance.Equals(x, y));
        Assert.Equal(PythonEquality.Instance.GetHashCode(x), PythonEquality.Instance.GetHashCode(y));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }
}
