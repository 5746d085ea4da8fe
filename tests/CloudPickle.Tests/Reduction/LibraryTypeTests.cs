using System.Collections.Specialized;
using System.Drawing;
using System.Dynamic;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>The edges of library types: what is refused, what is read too, and what a small pickle cannot grow to.</summary>
public sealed class LibraryTypeTests
{
    [Fact]
    public void TheNumbersOfAStructAreItsFieldsInOrder()
    {
        Assert.Equal("(1, 2, 3, 4)", Shown(new Rectangle(1, 2, 3, 4)));
        Assert.Equal("((1.0, 2.0), (3.0, 4.0), (5.0, 6.0))", Shown(new Matrix3x2(1, 2, 3, 4, 5, 6)));
        Assert.Equal("(1.0, 2.0, 3.0, 4.0)", Shown(new Plane(1, 2, 3, 4)));
        Assert.Equal(new Vector3(1, 2, 3), FromText<Vector3>("(lK\u0001aK\u0002aK\u0003a."));
        Assert.Throws<UnpicklingException>(() => FromText<Vector3>("(K\u0001K\u0002t."));
        Assert.Throws<UnpicklingException>(() => FromText<Matrix3x2>("((K\u0001K\u0002t(K\u0001t(K\u0001K\u0002tt."));
    }

    [Fact]
    public void ColoursAreReadFromThreeNumbers()
    {
        Assert.Equal(Color.FromArgb(255, 1, 2, 3), FromText<Color>("(K\u0001K\u0002K\u0003t."));
        Assert.Throws<UnpicklingException>(() => FromText<Color>("(K\u0001K\u0002M\u0000\u0001t."));
        Assert.Throws<UnpicklingException>(() => FromText<Color>("V\n."));
    }

    [Fact]
    public void AnEncodingWithSettingsOfItsOwnIsRefused()
    {
        Assert.Throws<PicklingException>(() => Pickle.Dumps<Encoding>(new UTF8Encoding(false, throwOnInvalidBytes: true)));
        Assert.Throws<UnpicklingException>(() => FromText<Encoding>("Vno-such\n."));
        Assert.Equal(Encoding.UTF8, FromText<Encoding>("Vutf8\n."));
    }

    [Theory]
    [InlineData(@"(?<a>x)\k<a>", "(?P<a>x)(?P=a)")]
    [InlineData(@"(?'a'x)", "(?P<a>x)")]
    [InlineData(@"(?<=x)(?<!y)\\z[(?<b>]", @"(?<=x)(?<!y)\\z[(?<b>]")]
    [InlineData(@"[](?<b>]\z", @"[](?<b>]\Z")]
    [InlineData(@"a\Z", @"a(?=\n?\Z)")]
    public void NamesInPatternsAreTranslated(string net, string python)
    {
        var call = Pickle.Loads<PickledObject>(Pickle.Dumps(new Regex(net)));
        Assert.Equal(python, call.Arguments[0]);
        Assert.Equal(net.Replace("(?'a'", "(?<a>", StringComparison.Ordinal), Pickle.Loads<Regex>(Pickle.Dumps(new Regex(net))).ToString());
    }

    [Fact]
    public void WhatPythonCannotMatchIsRefused()
    {
        Assert.Throws<PicklingException>(() => Pickle.Dumps(new Regex("a", RegexOptions.RightToLeft)));
        Assert.Throws<UnpicklingException>(() => FromText<Regex>("cre\n_compile\n(V(\nK\u0020tR."));
        Assert.Throws<UnpicklingException>(() => FromText<Regex>("cre\n_compile\n(Va\nM\u0000\u0001tR."));
    }

    [Fact]
    public void JsonIsReadFromPlainValuesOnly()
    {
        Assert.Equal("""{"a":[1,2.5,null]}""", Pickle.Loads<JsonNode>(Pickle.Dumps<object?>(new Dictionary<string, object?> { ["a"] = new object?[] { 1, 2.5, null } })).ToJsonString());
        Assert.Equal("[1]", Pickle.Loads<JsonElement>(Pickle.Dumps((object)new[] { 1 })).GetRawText());
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<JsonNode>(Pickle.Dumps<object?>(new Dictionary<int, int> { [1] = 2 })));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<JsonElement>(Pickle.Dumps(double.NaN)));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<JsonArray>(Pickle.Dumps("x")));
        Assert.Throws<PicklingException>(() => Pickle.Dumps(default(JsonElement)));
    }

    [Fact]
    public void SharedPartsOfJsonDoNotMultiply()
    {
        List<object?> value = ["x"];
        for (var i = 0; i < 40; i++)
        {
            value = [value, value];
        }

        Assert.Throws<UnpicklingException>(() => Pickle.Loads<JsonNode>(Pickle.Dumps(value)));
        var loop = new List<object?>();
        loop.Add(loop);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<JsonElement>(Pickle.Dumps(loop)));
    }

    [Fact]
    public void NamespacesAreDynamicObjects()
    {
        dynamic value = FromText<object?>("ctypes\nSimpleNamespace\n(tRp0\n}Va\nK\u0001sVself\ng0\nsb.")!;
        Assert.IsType<ExpandoObject>((object)value);
        Assert.Equal(1, value.a);
        Assert.Same((object)value, (object)value.self);
        Assert.Equal(5, ((IDictionary<string, object?>)FromText<ExpandoObject>("}Vx\nK\u0005s."))["x"]);
        Assert.Throws<UnpicklingException>(() => FromText<object?>("ctypes\nSimpleNamespace\n(tR}K\u0001K\u0001sb."));
        Assert.Throws<UnpicklingException>(() => FromText<ExpandoObject>("}K\u0001K\u0001s."));
    }

    [Fact]
    public void NamesMayHaveOneText() => Assert.Equal("1", FromText<NameValueCollection>("}Va\nV1\ns.")["A"]);

    [Fact]
    public void ALazyWithoutAValueIsRefused()
    {
        Assert.Throws<PicklingException>(() => Pickle.Dumps(new Lazy<string?>(() => null)));
        Assert.Throws<PicklingException>(() => Pickle.Dumps(new Lazy<int>(() => throw new InvalidOperationException("no"))));
        Assert.Null(FromText<Lazy<int>?>("N."));
    }

    [Fact]
    public void TypesAreNamesThatAreRegistered()
    {
        RoundTrips(typeof(int));
        RoundTrips(typeof(long));
        RoundTrips(typeof(Guid));
        Assert.Equal("builtins.str", Pickle.Loads<object?>(Pickle.Dumps(typeof(string)))!.ToString());
        Assert.Throws<PicklingException>(() => Pickle.Dumps(typeof(List<int>)));
        Assert.Throws<PicklingException>(() => Pickle.Dumps(typeof(LibraryTypeTests)));
        Assert.Throws<UnpicklingException>(() => FromText<Type>("cSystem.IO\nFile\n."));
        Assert.Throws<UnpicklingException>(() => FromText<Type>("cfractions\nFraction\n."));
    }

    [Theory]
    [InlineData("cfractions\nFraction\n(K\u0003K\u0007tR.", "3/7")]
    [InlineData("cfractions\nFraction\n(V-3/7\ntR.", "-3/7")]
    public void AFractionIsAPairOfNumbers(string pickle, string expected)
    {
        var (numerator, denominator) = FromText<(BigInteger, BigInteger)>(pickle);
        Assert.Equal(expected, $"{numerator}/{denominator}");
    }

    [Fact]
    public void PathsAreTexts()
    {
        Assert.Equal("/a/b", FromText<string>("cpathlib\nPosixPath\n(V/\nVa\nVb\ntR."));
        Assert.Equal("a/b", FromText<FileInfo>("cpathlib\nPurePosixPath\n(Va\nVb\ntR.").ToString());
        Assert.Equal(@"c:\x", FromText<string>("cpathlib\nPureWindowsPath\n(Vc:\\u005c\nVx\ntR."));
        RoundTrips(new DirectoryInfo("some/where"), (expected, actual) => Assert.Equal(expected.ToString(), actual.ToString()));
    }

    [Fact]
    public void RangesAndChains()
    {
        Assert.Equal(1..5, FromText<Range>("c__builtin__\nxrange\n(K\u0001K\u0005K\u0001tR."));
        Assert.Equal((1, 5, 2), FromText<(int, int, int)>("c__builtin__\nxrange\n(K\u0001K\u0005K\u0002tR."));
        Assert.Throws<UnpicklingException>(() => FromText<List<int>>("c__builtin__\nxrange\n(K\u0001K\u0005K\u0001tR."));
        Assert.Equal(
            new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
            FromText<Dictionary<string, int>>("ccollections\nChainMap\n)\u0081}Vmaps\n(l}Va\nK\u0001sa}(Va\nK\u0007Vb\nK\u0002uasb.").OrderBy(pair => pair.Key).ToDictionary());
    }

    private static string Shown<T>(T value) => Pickle.Loads<object?>(Pickle.Dumps(value))!.ToString()!;
}
