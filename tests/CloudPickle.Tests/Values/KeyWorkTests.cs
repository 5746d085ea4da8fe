using System.Numerics;
using Xunit;

namespace CloudPickle.Tests.Values;

public class KeyWorkTests
{
    public static TheoryData<string> Kinds => new(LongKeys.Keys);

    private static Dictionary<string, Func<object>> LongKeys { get; } = new()
    {
        ["string"] = () => new string('x', 100_000),
        ["bytes"] = () => new byte[100_000],
        ["int"] = () => BigInteger.One << 800_000,
        ["tuple of a string"] = () => new PickledTuple(new string('x', 100_000)),
        ["wide tuple"] = () => new PickledTuple([.. Enumerable.Range(0, 10_000).Select(i => (object?)i)]),
        ["decimal"] = () => new PickledDecimal(new string('7', 100_000)),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Looking_up_equal_long_keys_is_counted_every_time(string kind)
    {
        var dictionary = new PickledDictionary { [LongKeys[kind]()] = 1 };
        var other = LongKeys[kind]();
        Assert.True(dictionary.ContainsKey(other));

        var before = KeyWork.Bytes;
        for (var i = 0; i < 10; i++)
        {
            Assert.True(dictionary.ContainsKey(other));
        }

        Assert.InRange(KeyWork.Bytes - before, 10 * 90_000, 10 * 600_000);
    }

    [Fact]
    public void Ordinary_keys_are_not_counted()
    {
        var before = KeyWork.Bytes;
        var dictionary = new PickledDictionary();
        for (var i = 0; i < 1000; i++)
        {
            dictionary[i] = 1;
            dictionary["key" + i] = 1;
            dictionary[new PickledTuple(i, "key")] = 1;
        }

        Assert.Equal(before, KeyWork.Bytes);
    }
}
