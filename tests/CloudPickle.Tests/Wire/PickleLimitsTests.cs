using Xunit;

namespace CloudPickle.Tests.Wire;

public class PickleLimitsTests
{
    [Theory]
    [InlineData("NNN.", "MaxOpcodes = 3")]
    [InlineData("X\x09\0\0\0aaaaaaaaa.", "MaxBlobBytes = 8")]
    [InlineData("Vaaaaaaaaa\n.", "MaxBlobBytes = 8")]
    [InlineData("\x8a\x05\x01\0\0\0\0.", "MaxIntegerBytes = 4")]
    [InlineData("I123456\n.", "MaxDigits = 5")]
    [InlineData("L-123456L\n.", "MaxDigits = 5")]
    [InlineData("F0.00000000000000000000000001\n.", "MaxDigits = 5")]
    public void A_limit_that_is_reached_says_its_name_and_how_to_raise_it(string pickle, string reason)
    {
        var limits = new PickleLimits { MaxOpcodes = 3, MaxBlobBytes = 8, MaxIntegerBytes = 4, MaxDigits = 5 };
        var message = PickleTokens.Error(pickle, limits).Message;
        Assert.Contains("PickleLimits." + reason, message, StringComparison.Ordinal);
        Assert.Contains("UnpickleOptions.Limits", message, StringComparison.Ordinal);
        Assert.NotEmpty(PickleTokens.Read(PickleTokens.Bytes(pickle), PickleLimits.Unlimited));
    }

    [Fact]
    public void What_is_exactly_at_a_limit_passes()
    {
        var limits = new PickleLimits { MaxOpcodes = 2, MaxBlobBytes = 3, MaxIntegerBytes = 3, MaxDigits = 3 };
        foreach (var pickle in (ReadOnlySpan<string>)["NN"[..1] + ".", "C\x03" + "abc.", "\x8a\x03" + "abc.", "I-123\n.", "L123L\n.", "Vabc\n."])
        {
            Assert.Equal(2, PickleTokens.Read(PickleTokens.Bytes(pickle), limits).Count);
        }
    }

    [Fact]
    public void The_default_refuses_numbers_whose_text_takes_quadratic_time()
    {
        Assert.Contains("MaxDigits = 4300", PickleTokens.Error("L" + new string('9', 1_000_000) + "L\n.").Message, StringComparison.Ordinal);
        Assert.Contains("MaxDigits = 4300", PickleTokens.Error("I" + new string('9', 4301) + "\n.").Message, StringComparison.Ordinal);
        Assert.Equal(4300, PickleTokens.Argument("L" + new string('9', 4300) + "L\n.").Length);
        Assert.Contains("MaxIntegerBytes", PickleTokens.Error("\x8b\0\0\x01\0" + new string('x', 65536) + ".").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_names_and_indexes_are_bounded_without_options()
    {
        Assert.Contains("name", PickleTokens.Error("c" + new string('m', 70_000) + "\nx\n.", PickleLimits.Unlimited).Message, StringComparison.Ordinal);
        Assert.Contains("index", PickleTokens.Error("p" + new string('0', 100) + "\n.", PickleLimits.Unlimited).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_cannot_be_negative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PickleLimits.Default with { MaxStackDepth = -1 });
}
