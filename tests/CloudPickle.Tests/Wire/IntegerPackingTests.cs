using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public sealed class IntegerPackingTests
{
    private static readonly int[] s_edges =
        [0, 1, 0x7F, 0xFF, 0x100, 0x7FFF, 0xFFFF, 0x10000, 0x01020304, int.MaxValue, int.MinValue, -1, -256, unchecked((int)0x80FF0001)];

    [Fact]
    public void Every_four_of_the_edges_are_the_opcodes_of_each()
    {
        Assert.SkipUnless(IntegerPacking.IsSupported, "This machine packs ints one by one.");
        var packed = new byte[IntegerPacking.Room];
        foreach (var a in s_edges)
        {
            foreach (var b in s_edges)
            {
                foreach (var c in s_edges)
                {
                    foreach (var d in s_edges)
                    {
                        int[] values = [a, b, c, d];
                        var expected = values.SelectMany(Encode).ToArray();

                        var length = IntegerPacking.Pack(ref values[0], ref packed[0], ref IntegerPacking.Patterns);

                        if (!expected.AsSpan().SequenceEqual(packed.AsSpan(0, length)))
                        {
                            Assert.Fail($"{string.Join(", ", values)}: {Convert.ToHexString(packed, 0, length)}, not {Convert.ToHexString(expected)}");
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(131)]
    [InlineData(5003)]
    public void A_list_of_any_length_is_what_its_items_are_one_by_one(int count)
    {
        var values = Enumerable.Range(0, count).Select(i => s_edges[(i * 31 % 97) % s_edges.Length] ^ (i % 5)).ToList();

        Assert.Equal(Pickle.Dumps(values.ConvertAll(value => (object?)value)), Pickle.Dumps(values));
        Assert.Equal(values, Pickle.Loads<List<int>>(Pickle.Dumps(values)));
    }

    private static byte[] Encode(int value) => (uint)value switch
    {
        <= byte.MaxValue => [(byte)'K', (byte)value],
        <= ushort.MaxValue => [(byte)'M', (byte)value, (byte)(value >> 8)],
        _ => [(byte)'J', .. BitConverter.GetBytes(value)],
    };
}
