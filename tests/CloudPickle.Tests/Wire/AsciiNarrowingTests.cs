using System.Text;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public sealed class AsciiNarrowingTests
{
    private const byte Untouched = 0xEE;

    [Fact]
    public void Every_short_length_is_narrowed_and_nothing_beyond_it()
    {
        for (var length = 0; length < 100; length++)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)((i * 7) % 0x80)));
            var bytes = Enumerable.Repeat(Untouched, 128).ToArray();

            Assert.True(AsciiNarrowing.TryNarrow(text, bytes));

            Assert.Equal(Encoding.ASCII.GetBytes(text), bytes[..length]);
            Assert.All(bytes[length..], value => Assert.Equal(Untouched, value));
        }
    }

    [Theory]
    [InlineData('\u0080')]
    [InlineData('\u00FF')]
    [InlineData('\u0100')]
    [InlineData('\uD800')]
    [InlineData('\uFF41')]
    public void What_is_not_ASCII_is_seen_wherever_it_stands(char other)
    {
        var bytes = new byte[128];
        for (var length = 1; length < 40; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var text = new string('a', place) + other + new string('z', length - place - 1);
                Assert.False(AsciiNarrowing.TryNarrow(text, bytes), $"{length} characters, at {place}");
            }
        }
    }
}
