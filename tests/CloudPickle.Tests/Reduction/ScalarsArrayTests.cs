using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

public sealed class ScalarsArrayTests
{
    [Fact]
    public void ArraysOfEveryNumberRoundTrip()
    {
        RoundTrips(new sbyte[] { sbyte.MinValue, sbyte.MaxValue });
        RoundTrips(new short[] { short.MinValue, short.MaxValue });
        RoundTrips(new ushort[] { 0, ushort.MaxValue });
        RoundTrips(new int[] { int.MinValue, int.MaxValue });
        RoundTrips(new uint[] { 0, uint.MaxValue });
        RoundTrips(new long[] { long.MinValue, long.MaxValue });
        RoundTrips(new ulong[] { 0, ulong.MaxValue });
        RoundTrips(new float[] { float.Epsilon, float.NegativeInfinity, float.NaN });
        RoundTrips(new double[] { double.Epsilon, -0.0, double.NaN });
        RoundTrips(Array.Empty<double>());
        RoundTrips(new bool[] { true, false });
        RoundTrips(new char[] { 'x', '\ud800' });
        RoundTrips(Enumerable.Range(0, 100_000).ToArray());
    }

    [Fact]
    public void UntypedArraysAreArraysOfNumbers()
    {
        Assert.Equal(new double[] { 1 }, Assert.IsType<double[]>(Pickle.Loads<object?>(Pickle.Dumps(new double[] { 1 }))));
        Assert.Equal(new uint[] { 1 }, Assert.IsType<uint[]>(Pickle.Loads<object?>(Pickle.Dumps(new uint[] { 1 }))));
        Assert.Equal('b', Assert.IsType<PickledArray>(Pickle.Loads<object?>(Pickle.Dumps(new sbyte[] { 1 }))).TypeCode);
    }

    [Fact]
    public void IdentityIsKept()
    {
        var array = new int[] { 1 };
        EachProtocol(options =>
        {
            var arrays = Pickle.Loads<List<int[]>>(Pickle.Dumps(new List<int[]> { array, array }, options));
            Assert.Same(arrays[0], arrays[1]);
            var wide = Pickle.Loads<List<long[]>>(Pickle.Dumps(new List<int[]> { array, array }, options));
            Assert.Same(wide[0], wide[1]);
        });
    }

    [Fact]
    public void OtherNumbersAreConvertedWithChecks()
    {
        Assert.Equal([1L, 2L], Pickle.Loads<long[]>(Pickle.Dumps(new int[] { 1, 2 })));
        Assert.Equal([1d, 2d], Pickle.Loads<double[]>(Pickle.Dumps(new List<int> { 1, 2 })));
        Assert.Equal([1, 2], Pickle.Loads<List<int>>(Pickle.Dumps(new ulong[] { 1, 2 })));
        Assert.Equal([1, 2], Pickle.Loads<int[]>(Pickle.Dumps(new PickledTuple(1, 2))));
        Assert.Contains("$[1]", Assert.Throws<UnpicklingException>(() => Pickle.Loads<uint[]>(Pickle.Dumps(new int[] { 1, -1 }))).Message);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<int[]>(Pickle.Dumps(new double[] { 1 })));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<byte[]>(Pickle.Dumps(new sbyte[] { -1 })));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<int[]>(Pickle.Dumps(new byte[] { 1 })));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<byte[]>(Pickle.Dumps("text")));
        Assert.Equal([1, 2], Pickle.Loads<List<byte>>(Pickle.Dumps(new List<int> { 1, 2 })));
    }

    [Theory]
    [InlineData("H", 2, "\u0001\u0002", 0x201)]
    [InlineData("H", 3, "\u0001\u0002", 0x102)]
    [InlineData("h", 4, "\u00fe\u00ff", -2)]
    [InlineData("h", 5, "\u00ff\u00fe", -2)]
    [InlineData("I", 7, "\u0000\u0000\u0001\u0002", 0x102)]
    [InlineData("i", 9, "\u00ff\u00ff\u00ff\u00fe", -2)]
    [InlineData("Q", 11, "\u0000\u0000\u0000\u0000\u0000\u0000\u0001\u0002", 0x102)]
    [InlineData("q", 13, "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00fe", -2)]
    [InlineData("f", 15, "\u003f\u0080\u0000\u0000", 1)]
    [InlineData("d", 17, "\u003f\u00f0\u0000\u0000\u0000\u0000\u0000\u0000", 1)]
    [InlineData("l", 9, "\u00ff\u00ff\u00ff\u00fe", -2)]
    [InlineData("l", 12, "\u0001\u0002\u0000\u0000\u0000\u0000\u0000\u0000", 0x201)]
    [InlineData("L", 7, "\u0000\u0000\u0001\u0002", 0x102)]
    [InlineData("i", 12, "\u0001\u0002\u0000\u0000\u0000\u0000\u0000\u0000", 0x201)]
    [InlineData("B", 0, "\u00ff", 255)]
    [InlineData("b", 1, "\u00ff", -1)]
    public void EveryMachineFormatIsRead(string code, int format, string bytes, long expected)
    {
        var pickle = $"carray\n_array_reconstructor\n(carray\narray\nV{code}\nI{format}\nC{(char)bytes.Length}{bytes}tR.";
        Assert.Equal([expected], FromText<List<object?>>(pickle).Select(Convert.ToInt64));
        if (code is not ("f" or "d"))
        {
            Assert.Equal([expected], FromText<long[]>(pickle));
        }

        EachProtocol(options => Assert.Equal([expected], Pickle.Loads<List<object?>>(Pickle.Dumps(FromText<object?>(pickle), options)).Select(Convert.ToInt64)));
    }

    /// <summary>What CPython gives for each of these.</summary>
    [Theory]
    [InlineData('I', 8, typeof(int[]))]
    [InlineData('i', 6, typeof(uint[]))]
    [InlineData('l', 8, typeof(int[]))]
    [InlineData('L', 7, typeof(uint[]))]
    [InlineData('l', 13, typeof(long[]))]
    [InlineData('d', 8, typeof(int[]))]
    [InlineData('l', 12, typeof(PickledArray))]
    public void IntegersOfAnotherFormatDecideTheTypeCode(char code, int format, Type expected) =>
        Assert.IsType(expected, FromText<object?>($"carray\n_array_reconstructor\n(carray\narray\nV{code}\nI{format}\nC\u0008\u0001\0\0\0\0\0\0\0tR."));

    [Fact]
    public void CharactersStayAPickledArray()
    {
        var utf16 = Assert.IsType<PickledArray>(FromText<object?>("carray\n_array_reconstructor\n(carray\narray\nVu\nI19\nC\u0002\u0000xtR."));
        Assert.Equal(["x"], utf16);
        var utf32 = Assert.IsType<PickledArray>(FromText<object?>("carray\narray\n(Vu\n(Vx\nV\\U0001f600\nltR."));
        Assert.Equal(["x", "\U0001f600"], utf32);
        EachProtocol(options => Assert.Equal<object?>(["x", "\U0001f600"], Pickle.Loads<PickledArray>(Pickle.Dumps(utf32, options))));
        Assert.Equal(["x", "\U0001f600"], Pickle.Loads<List<string>>(Pickle.Dumps(utf32)));
    }

    [Fact]
    public void BytesAreReadFromArraysOfBytes() =>
        Assert.Equal([1, 255], FromText<byte[]>("carray\narray\n(VB\n(K\u0001K\u00ffltR."));

    [Theory]
    [InlineData('x', 1, 1)]
    [InlineData('l', 2, 2)]
    [InlineData('l', 8, 9)]
    public void ABadPickledArrayIsRefused(char typeCode, int itemSize, int length) =>
        Assert.Throws<ArgumentException>(() => new PickledArray(typeCode, itemSize, new byte[length]));

    [Fact]
    public void BuffersGoOutOfBandWithoutACopy()
    {
        var array = new double[] { 1, 2.5, -3 };
        var buffers = new List<PickleBuffer>();
        var pickle = Pickle.Dumps(new List<double[]> { array, array }, new PickleOptions
        {
            BufferCallback = buffer =>
            {
                buffers.Add(buffer);
                return false;
            },
        });
        var buffer = Assert.Single(buffers);
        array[0] = 7;
        var loaded = Pickle.Loads<List<double[]>>(pickle, new UnpickleOptions { Buffers = [buffer.Memory] });
        Assert.Equal(array, loaded[0]);
        Assert.Same(loaded[0], loaded[1]);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<List<double[]>>(pickle));
        Assert.Equal(array, Pickle.Loads<double[]>(Pickle.Dumps(array, new PickleOptions { BufferCallback = _ => true })));
    }
}
