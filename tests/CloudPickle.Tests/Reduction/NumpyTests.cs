using System.Numerics;
using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>numpy's arrays: items, order, and what a stranger may not send.</summary>
public sealed class NumpyTests
{
    [Fact]
    public void ItemsAreReadInCOrderWhateverTheOrderOfTheBytes()
    {
        var array = new PickledNDArray(PickledDType.Parse("<i2"), [2, 3], new byte[] { 1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6, 0 }, isFortranOrder: true);
        Assert.Equal([1, 2, 3, 4, 5, 6], array.ToArray<short>().Select(item => (int)item));
        Assert.Equal(6, array.GetValue(1, 2));
        Assert.Equal([1, 2, 3, 4, 5, 6], array.Cast<int>());
        EachProtocol(options =>
        {
            var pickle = Pickle.Dumps(array, options);
            Assert.Equal(new long[,] { { 1, 2, 3 }, { 4, 5, 6 } }, Pickle.Loads<long[,]>(pickle));
            Assert.Equal([[1, 2, 3], [4, 5, 6]], Pickle.Loads<int[][]>(pickle));
        });
    }

    [Theory]
    [InlineData("|b1", "01", true)]
    [InlineData("|i1", "ff", -1)]
    [InlineData(">i2", "fffe", -2)]
    [InlineData("<u4", "ffffffff", 4294967295L)]
    [InlineData(">f8", "3ff8000000000000", 1.5)]
    [InlineData("<f2", "003e", 1.5)]
    [InlineData("|S3", "616200", null)]
    [InlineData("<U1", "41000000", "A")]
    [InlineData("<M8[D]", "0000000000000080", null)]
    public void ScalarsHaveTheirValue(string descriptor, string hex, object? expected)
    {
        var scalar = new PickledNumpyScalar(PickledDType.Parse(descriptor), Convert.FromHexString(hex));
        if (descriptor == "|S3")
        {
            Assert.Equal("ab"u8.ToArray(), scalar.Value);
        }
        else
        {
            Assert.Equal(expected, scalar.Value);
        }

        RoundTrips(scalar);
    }

    [Fact]
    public void TimesAreExactOrTheCount()
    {
        Assert.Equal(new DateTime(2001, 1, 1), Scalar("<M8[Y]", 31));
        Assert.Equal(new DateTime(1970, 1, 1).AddTicks(12), Scalar("<M8[ns]", 1200));
        Assert.Equal(1250L, Scalar("<M8[ns]", 1250));
        Assert.Equal(TimeSpan.FromDays(14), Scalar("<m8[W]", 2));
        Assert.Equal(5L, Scalar("<m8[M]", 5));
        Assert.Equal(long.MaxValue, Scalar("<M8[D]", long.MaxValue));
    }

    [Fact]
    public void OtherNumbersFitWhereTheirValuesDo()
    {
        var array = Pickle.Dumps(new PickledNDArray(PickledDType.Parse(">i4"), [2], new byte[] { 0, 0, 0, 1, 0, 0, 1, 0 }));
        Assert.Equal([1, 256], Pickle.Loads<int[]>(array));
        Assert.Equal([1.0, 256.0], Pickle.Loads<double[]>(array));
        Assert.Equal([1, 256], Pickle.Loads<List<Complex>>(array));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<List<byte>>(array));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<int[,]>(array));
        Assert.Equal(new[,] { { 1, 2 }, { 3, 4 } }, Pickle.Loads<int[,]>(Pickle.Dumps(new List<List<int>> { new() { 1, 2 }, new() { 3, 4 } })));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<int[,]>(Pickle.Dumps(new List<List<int>> { new() { 1, 2 }, new() { 3 } })));
    }

    [Fact]
    public void OutOfBandTheArraysOwnMemoryTravels()
    {
        var value = new[,] { { 1.5, 2 }, { 3, 4 } };
        var buffers = new List<ReadOnlyMemory<byte>>();
        var pickle = Pickle.Dumps(value, new PickleOptions
        {
            BufferCallback = buffer =>
            {
                buffers.Add(buffer.Memory.ToArray());
                return false;
            },
        });
        Assert.Equal(32, Assert.Single(buffers).Length);
        Assert.Equal(value, Pickle.Loads<double[,]>(pickle, new UnpickleOptions { Buffers = buffers }));
    }

    [Fact]
    public void AnArrayOfObjectsMayContainItself()
    {
        var value = new object?[1, 1];
        value[0, 0] = value;
        var loaded = Pickle.Loads<PickledNDArray>(Pickle.Dumps(value));
        Assert.Same(loaded, loaded[0]);
    }

    [Fact]
    public void ABoolIsZeroOrOne() => Assert.Equal(
        [0, 1, 1],
        Pickle.Loads<bool[,]>(Pickle.Dumps(new PickledNDArray(PickledDType.Parse("|b1"), [1, 3], new byte[] { 0, 1, 200 }))).Cast<bool>().Select(item => (int)System.Runtime.CompilerServices.Unsafe.BitCast<bool, byte>(item)));

    [Theory]
    [InlineData("cnumpy\nndarray\n((K\u0003tV<f8\nC\b\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000tR.")] // 3 items of 8 bytes in 8
    [InlineData("cnumpy\nndarray\n((J\u00ff\u00ff\u00ff\u00fftV<f8\nC\u0000tR.")] // a negative length
    [InlineData("cnumpy\nndarray\n((J\u00ff\u00ff\u00ff\u007fJ\u00ff\u00ff\u00ff\u007ftV<f8\nC\u0000tR.")] // more items than there can be
    [InlineData("cnumpy\nndarray\n((K\u0000tV<q8\nC\u0000tR.")] // no data type
    [InlineData("cnumpy\nndarray\n((K\u0000tV|O\nC\u0000tR.")] // objects are no bytes
    [InlineData("cnumpy\ndtype\n(Vf8\ntR(K\u0003tb.")] // a state of another shape
    [InlineData("cnumpy\ndtype\n(VV4\ntR(K\u0003V|\nN(Vx\nt}Vx\n(cnumpy\ndtype\n(Vf8\ntRK\u0000tsK\u0004K\u0001K\u0010tb.")] // a field that reaches past its item
    [InlineData("cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\u0000tC\u0001btR.")] // no state
    [InlineData("cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\u0000tC\u0001btR(K\u0001(K\u0005tcnumpy\ndtype\n(Vi1\ntRI00\nC\u0001atb.")] // 5 items in 1 byte
    [InlineData("cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\u0000tC\u0001btR(K\u0002(K\u0001tcnumpy\ndtype\n(Vi1\ntRI00\nC\u0001atb.")] // a state of a version that numpy does not know
    [InlineData("cnumpy\ndtype\n(Vf8\nI00\nI01\ntR(K\u0005V<\nNNNJ\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK\u0000tb.")] // so is this
    [InlineData("cnumpy._core.multiarray\nscalar\n(cnumpy\ndtype\n(Vf8\ntRC\u0001atR.")] // 1 byte of 8
    [InlineData("cnumpy.core.numeric\n_frombuffer\n(C\u0001acnumpy\ndtype\n(Vi1\ntR(K\u0002tVC\ntR.")] // 2 items in 1 byte
    public void LengthsAreCheckedAgainstTheBytes(string pickle) => Assert.Throws<UnpicklingException>(() => FromText<object?>(pickle));

    [Fact]
    public void RowsThatCostNothingAreNotMade() => Assert.Throws<UnpicklingException>(
        () => FromText<List<List<int>>>("cnumpy\nndarray\n((J\u00ff\u00ff\u00ff\u007fK\u0000tV<f8\nC\u0000tR."));

    private static object? Scalar(string descriptor, long count) => new PickledNumpyScalar(PickledDType.Parse(descriptor), BitConverter.GetBytes(count)).Value;
}
