using System.Net;
using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>Pickles that CPython 3.11 wrote, and forms of Python 2 and of other picklers.</summary>
public sealed class ScalarsPythonTests
{
    private const string ParisWithFold =
        "8005957e000000000000008c086461746574696d65948c086461746574696d65949394430a07e88a1b021e00000000948c086275696c74696e73948c07676574617474729493948c087a6f6e65696e666f948c085a6f6e65496e666f9493948c095f756e7069636b6c6594869452948c0c4575726f70652f5061726973944b0186945294869452942e";

    [Fact]
    public void AZoneInfoAndAFoldAreRead()
    {
        var time = Assert.IsType<PickledDateTime>(FromHex<object?>(ParisWithFold));
        Assert.Equal((new DateTime(2024, 10, 27, 2, 30, 0), true), (time.DateTime, time.Fold));
        Assert.Equal(new PickledZoneInfo("Europe/Paris"), time.TimeZone);
        Assert.Equal(new DateTimeOffset(2024, 10, 27, 2, 30, 0, TimeSpan.FromHours(1)), FromHex<DateTimeOffset>(ParisWithFold));
    }

    [Theory]
    [InlineData("80049561000000000000008c086461746574696d65948c086461746574696d65949394430a07e801010000000000009468008c0874696d657a6f6e6594939468008c0974696d6564656c74619493944affffffff4d00e14b00879452948c035053549486945294869452942e", "datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=57600), 'PST'))")]
    [InlineData("636461746574696d650a6461746574696d650a70300a28635f636f646563730a656e636f64650a70310a285607e8021d01020306f8550a70320a566c6174696e310a70330a7470340a5270350a7470360a5270370a2e", "datetime.datetime(2024, 2, 29, 1, 2, 3, 456789)")]
    [InlineData("8004952d000000000000008c086461746574696d65948c0974696d6564656c74619493944affc99a3b4a7f5101004a3f420f00879452942e", "datetime.timedelta(days=999999999, seconds=86399, microseconds=999999)")]
    [InlineData("63636f70795f7265670a5f7265636f6e7374727563746f720a70300a2863757569640a555549440a70310a635f5f6275696c74696e5f5f0a6f626a6563740a70320a4e7470330a5270340a286470350a56696e740a70360a4c38383936323731303330363132373730323836363234313732373433333134323031354c0a73622e", "UUID('00112233-4455-6677-8899-aabbccddeeff')")]
    [InlineData("8004952f000000000000008c0475756964948c04555549449493942981947d948c03696e74948a0fffeeddccbbaa99887766554433221173622e", "UUID('00112233-4455-6677-8899-aabbccddeeff')")]
    [InlineData("800263646563696d616c0a446563696d616c0a7100580400000031452b3271018571025271032e", "Decimal('1E+2')")]
    [InlineData("636461746574696d650a6461746574696d650a710028635f636f646563730a656e636f64650a710128580b00000007c3a80101000000000000710258060000006c6174696e317103747104527105636461746574696d650a74696d657a6f6e650a710628636461746574696d650a74696d6564656c74610a7107284b004b004b0074710852710974710a52710b74710c52710d2e", "datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)")]
    public void CPythonsFormsAreRead(string hex, string expected) => Assert.Equal(expected, new PickledTuple(FromHex<object?>(hex)).ToString()[1..^2]);

    [Fact]
    public void AnAddressIsReadFromItsInt() => Assert.Equal(
        IPAddress.Parse("255.1.2.3"),
        FromHex<object?>("80049528000000000000008c09697061646472657373948c0b49507634416464726573739493948a05030201ff00859452942e"));

    [Fact]
    public void Python2StringsAreStates()
    {
        var pickle = "cdatetime\ndatetime\nU\n\u0007\u00e8\u0002\u001d\u0001\u0002\u0003\u0006\u00f8\u0055\u0085R."u8.ToArray();
        var latin1 = System.Text.Encoding.Latin1.GetBytes("cdatetime\ndatetime\nU\n\u0007\u00e8\u0002\u001d\u0001\u0002\u0003\u0006\u00f8\u0055\u0085R.");
        Assert.Equal(new DateTime(2024, 2, 29, 1, 2, 3).AddMicroseconds(456_789), Pickle.Loads<DateTime>(latin1, new UnpickleOptions { StringEncoding = StringEncoding.Latin1 }));
        Assert.Equal(new DateTime(2024, 2, 29, 1, 2, 3).AddMicroseconds(456_789), Pickle.Loads<object?>(latin1, new UnpickleOptions { StringEncoding = StringEncoding.Bytes }));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<DateTime>(pickle));
    }

    [Theory]
    [InlineData("cdatetime\ndatetime\n(M\u00e8\u0007K\u0002K\u001dK\u0001tR.", "datetime.datetime(2024, 2, 29, 1, 0)")]
    [InlineData("cdatetime\ndate\n(M\u00e8\u0007K\u0002K\u001dtR.", "datetime.date(2024, 2, 29)")]
    [InlineData("cdatetime\ntime\n(K\u0001K\u0002tR.", "datetime.time(1, 2)")]
    [InlineData("cdatetime\ntimedelta\n(tR.", "datetime.timedelta(0)")]
    [InlineData("cdecimal\nDecimal\n(K\u0007tR.", "Decimal('7')")]
    [InlineData("c__builtin__\ncomplex\n(K\u0001tR.", "complex(1.0, 0.0)")]
    [InlineData("cuuid\nUUID\n(V00112233445566778899aabbccddeeff\ntR.", "UUID('00112233-4455-6677-8899-aabbccddeeff')")]
    [InlineData("cuuid\nUUID\n)\u0081}(Vint\nK\u0001Vis_safe\ncuuid\nSafeUUID\nJ\u00ff\u00ff\u00ff\u00ff\u0085Rub.", "UUID('00000000-0000-0000-0000-000000000001')")]
    [InlineData("czoneinfo\nZoneInfo\n(VUTC\ntR.", "zoneinfo.ZoneInfo(key='UTC')")]
    public void CallsWithPlainArgumentsAreRead(string pickle, string expected) => Assert.Equal(expected, new PickledTuple(FromText<object?>(pickle)).ToString()[1..^2]);

    [Theory]
    [InlineData("cdatetime\ndatetime\n(tR.")]
    [InlineData("cdatetime\ndatetime\nC\n\u0000\u0000\u0001\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0085R.")]
    [InlineData("cdatetime\ndatetime\nC\n\u0007\u00e8\u0002\u001e\u0000\u0000\u0000\u0000\u0000\u0000\u0085R.")]
    [InlineData("cdatetime\ndatetime\nC\n\u0007\u00e8\u0002\u001d\u0018\u0000\u0000\u0000\u0000\u0000\u0085R.")]
    [InlineData("cdatetime\ndatetime\nC\n\u0007\u00e8\u0002\u001d\u0000\u0000\u0000\u00ff\u00ff\u00ff\u0085R.")]
    [InlineData("cdatetime\ndatetime\nC\n\u0007\u00e8\u0002\u001d\u0000\u0000\u0000\u0000\u0000\u0000K\u0001\u0086R.")]
    [InlineData("cdatetime\ndatetime\nC\u0009\u0007\u00e8\u0002\u001d\u0000\u0000\u0000\u0000\u0000\u0085R.")]
    [InlineData("cdatetime\ndatetime\n(M\u00e8\u0007K\u0002tR.")]
    [InlineData("cdatetime\ndatetime\n(M\u00e8\u0007K\u0002K\u001eK\u0001tR.")]
    [InlineData("cdatetime\ndate\nC\u0004\u0000\u0000\u0000\u0000\u0085R.")]
    [InlineData("cdatetime\ntime\nC\u0006\u0018\u0000\u0000\u0000\u0000\u0000\u0085R.")]
    [InlineData("cdatetime\ntimedelta\n(J\u0000\u00ca\u009a\u003btR.")]
    [InlineData("cdatetime\ntimedelta\n(G\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000tR.")]
    [InlineData("cdatetime\ntimezone\n(cdatetime\ntimedelta\n(K\u0001tRtR.")]
    [InlineData("cdatetime\ntimezone\n(K\u0001tR.")]
    [InlineData("czoneinfo\nZoneInfo\n(K\u0001tR.")]
    [InlineData("cdecimal\nDecimal\n(Vabc\ntR.")]
    [InlineData("cdecimal\nDecimal\n(G\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000tR.")]
    [InlineData("c__builtin__\ncomplex\n(V1\ntR.")]
    [InlineData("cuuid\nUUID\n)\u0081.")]
    [InlineData("cuuid\nUUID\n)\u0081}b.")]
    [InlineData("cuuid\nUUID\n)\u0081}Vint\nJ\u00ff\u00ff\u00ff\u00ffsb.")]
    [InlineData("cuuid\nUUID\n)\u0081}Vint\nVx\nsb.")]
    [InlineData("cuuid\nUUID\n)\u0081Nb.")]
    [InlineData("cuuid\nUUID\nK\u0001\u0085\u0081.")]
    [InlineData("cipaddress\nIPv4Address\n(J\u00ff\u00ff\u00ff\u00fftR.")]
    [InlineData("cipaddress\nIPv4Address\n(V010.1\ntR.")]
    [InlineData("cipaddress\nIPv6Address\n(V1.2.3.4\ntR.")]
    [InlineData("cipaddress\nIPv4Network\n(V::/8\ntR.")]
    [InlineData("carray\narray\n(Vz\n]tR.")]
    [InlineData("carray\narray\n(Vb\n(M\u00e8\u0007ltR.")]
    [InlineData("carray\narray\n(Vi\n(Vx\nltR.")]
    [InlineData("carray\narray\n(Vu\n(Vxy\nltR.")]
    [InlineData("carray\narray\n(Vd\nC\u0001xtR.")]
    [InlineData("carray\n_array_reconstructor\n(carray\narray\nVd\nK\u0010C\u0001xtR.")]
    [InlineData("carray\n_array_reconstructor\n(carray\narray\nVd\nK\u0016C\u0000tR.")]
    [InlineData("carray\n_array_reconstructor\n(carray\narray\nVw\nK\u0014C\u0004\u0000\u0000\u0011\u0000tR.")]
    [InlineData("carray\n_array_reconstructor\n(cdatetime\ndate\nVd\nK\u0010C\u0000tR.")]
    public void BadShapesAreErrors(string pickle) => Assert.Throws<UnpicklingException>(() => FromText<object?>(pickle));
}
