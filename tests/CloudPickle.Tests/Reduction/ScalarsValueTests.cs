using System.Collections;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

public sealed class ScalarsValueTests
{
    [Theory]
    [InlineData("0", false)]
    [InlineData("0.00", true)]
    [InlineData("1.10", false)]
    [InlineData("1.10", true)]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("0.0000000000000000000000000001", false)]
    public void DecimalKeepsScaleAndSign(string text, bool isNegative)
    {
        var bits = decimal.GetBits(decimal.Parse(text, CultureInfo.InvariantCulture));
        var value = new decimal(bits[0], bits[1], bits[2], isNegative, (byte)(bits[3] >> 16));
        RoundTrips(value, (expected, actual) => Assert.Equal(decimal.GetBits(expected), decimal.GetBits(actual)));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("1E+400")]
    [InlineData("123456789012345678901234567890.123")]
    public void PickledDecimalKeepsWhatDecimalCannot(string text)
    {
        RoundTrips(new PickledDecimal(text), (expected, actual) => Assert.Equal(expected.Text, actual.Text));
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<decimal>(Pickle.Dumps(new PickledDecimal(text))));
        Assert.Contains(text, error.Message);
    }

    [Fact]
    public void DecimalIsReadFromExactValuesOnly()
    {
        Assert.Equal(100m, Pickle.Loads<decimal>(Pickle.Dumps(new PickledDecimal("1E+2"))));
        Assert.Equal(5m, Pickle.Loads<decimal>(Pickle.Dumps(5)));
        Assert.Equal((decimal)ulong.MaxValue, Pickle.Loads<decimal>(Pickle.Dumps(ulong.MaxValue)));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<decimal>(Pickle.Dumps(BigInteger.Pow(10, 30))));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<decimal>(Pickle.Dumps(1.5)));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<decimal>(Pickle.Dumps("1.5")));
    }

    [Fact]
    public void GuidsRoundTripAndAreKeys()
    {
        RoundTrips(Guid.Empty);
        RoundTrips(Guid.AllBitsSet);
        RoundTrips(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));
        RoundTrips(new Dictionary<Guid, int> { [Guid.AllBitsSet] = 1 });
        Assert.Equal(Guid.AllBitsSet, Pickle.Loads<Guid>(Pickle.Dumps(Guid.AllBitsSet.ToString())));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Guid>(Pickle.Dumps("no")));
    }

    [Fact]
    public void ValuesThatAreTextRoundTrip()
    {
        RoundTrips(new Uri("http://example.org/a b?c#d"));
        RoundTrips(new Uri("relative/path", UriKind.Relative));
        RoundTrips(new Version(1, 2, 3));
        RoundTrips(new Rune(0x1F600));
        RoundTrips(new StringBuilder("text"), (expected, actual) => Assert.Equal(expected.ToString(), actual.ToString()));
        RoundTrips(CultureInfo.GetCultureInfo("de-DE"));
        RoundTrips(CultureInfo.InvariantCulture);
        RoundTrips<Uri?>(null);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Version>(Pickle.Dumps("x")));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Rune>(Pickle.Dumps("xy")));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Uri>(Pickle.Dumps(1)));
    }

    [Fact]
    public void ComplexNumbersRoundTrip()
    {
        RoundTrips(new Complex(1.5, double.NegativeInfinity));
        Assert.Equal(new Complex(2, 0), Pickle.Loads<Complex>(Pickle.Dumps(2)));
        Assert.Equal(new Complex(2.5, 0), Pickle.Loads<Complex>(Pickle.Dumps(2.5)));
    }

    [Fact]
    public void IndicesAndRangesRoundTrip()
    {
        RoundTrips(new Index(3));
        RoundTrips(^3);
        RoundTrips(1..^1);
        RoundTrips(2..);
        Assert.Throws<PicklingException>(() => Pickle.Dumps(^0));
        Assert.Throws<PicklingException>(() => Pickle.Dumps(^0..));
        Assert.Equal(..5, FromText<Range>("c__builtin__\nslice\n(NK\u0005NtR."));
        Assert.Throws<UnpicklingException>(() => FromText<Range>("c__builtin__\nslice\n(NK\u0005K\u0002tR."));
    }

    [Fact]
    public void AddressesRoundTrip()
    {
        RoundTrips(IPAddress.Loopback);
        RoundTrips(IPAddress.Broadcast);
        RoundTrips(IPAddress.IPv6Any);
        RoundTrips(IPAddress.Parse("fe80::1%3"));
        RoundTrips(IPAddress.Parse("::ffff:1.2.3.4"));
        RoundTrips(IPNetwork.Parse("10.0.0.0/8"));
        RoundTrips(IPNetwork.Parse("fe80::/64"));
        Assert.Equal(IPAddress.Loopback, Pickle.Loads<IPAddress>(Pickle.Dumps("127.0.0.1")));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<IPAddress>(Pickle.Dumps("localhost")));
    }

    [Fact]
    public void AScopeNamedAfterAnInterfaceStaysInert()
    {
        var value = FromText<object?>("cipaddress\nIPv6Address\n(Vfe80::1%eth0\ntR.");
        Assert.Equal("ipaddress.IPv6Address('fe80::1%eth0')", Assert.IsType<PickledObject>(value).ToString());
    }

    [Fact]
    public void BitArraysKeepIdentity()
    {
        var bits = new BitArray([true, false, true]);
        EachProtocol(options =>
        {
            var copies = Pickle.Loads<List<BitArray>>(Pickle.Dumps(new List<BitArray> { bits, bits }, options));
            Assert.Equal(bits.Cast<bool>(), copies[0].Cast<bool>());
            Assert.Same(copies[0], copies[1]);
        });
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<BitArray>(Pickle.Dumps(new List<int> { 1 })));
    }
}
