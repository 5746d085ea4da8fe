using System.Text;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public sealed class AsciiWideningTests
{
    private const char Untouched = '\uEEEE';

    [Fact]
    public void Every_short_length_is_widened_and_nothing_beyond_it()
    {
        for (var length = 0; length < 200; length++)
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)((i * 7) % 0x80)).ToArray();
            var text = Enumerable.Repeat(Untouched, 256).ToArray();

            Assert.True(AsciiWidening.TryWiden(bytes, text));

            Assert.Equal(Encoding.ASCII.GetString(bytes), new string(text, 0, length));
            Assert.All(text[length..], value => Assert.Equal(Untouched, value));
            Assert.Equal(Encoding.ASCII.GetString(bytes), AsciiWidening.TryMakeText(bytes));
        }
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xC3)]
    [InlineData(0xFF)]
    public void What_is_not_ASCII_is_seen_wherever_it_stands(byte other)
    {
        for (var length = 1; length < 80; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var bytes = Enumerable.Repeat((byte)'a', length).ToArray();
                bytes[place] = other;
                Assert.True(AsciiWidening.TryMakeText(bytes) is null, $"{length} bytes, at {place}");
            }
        }
    }
}
