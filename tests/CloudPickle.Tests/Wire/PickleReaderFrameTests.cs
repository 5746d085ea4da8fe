using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public class PickleReaderFrameTests
{
    [Theory]
    [InlineData("\x80\x04\x95\x02\0\0\0\0\0\0\0N.")]
    [InlineData("\x80\x04\x95\x01\0\0\0\0\0\0\0N.")]
    [InlineData("\x80\x04\x95\0\0\0\0\0\0\0\0N.")]
    [InlineData("\x95\x02\0\0\0\0\0\0\0K\x01\x95\x01\0\0\0\0\0\0\0.")]
    [InlineData("\x95\0\0\0\0\0\0\0\0\x95\0\0\0\0\0\0\0\0N.")]
    [InlineData("\x95\x03\0\0\0\0\0\0\0K\x01N" + "C\x01x.")]
    public void Frames_on_opcode_boundaries_are_accepted(string pickle)
    {
        var whole = PickleTokens.Read(pickle);
        Assert.Equal(Opcode.Stop, whole[^1].Opcode);
        Assert.Equal(whole, PickleTokens.ReadInPieces(PickleTokens.Bytes(pickle), _ => 1).Tokens);
    }

    [Theory]
    [InlineData("\x80\x04\x95\x03\0\0\0\0\0\0\0N.", "truncated")]
    [InlineData("\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\xffN.", "truncated")]
    [InlineData("\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x7fN.", "truncated")]
    [InlineData("\x80\x04\x95\x0c\0\0\0\0\0\0\0N\x95\x02\0\0\0\0\0\0\0N.", "new frame before end of current frame")]
    [InlineData("\x80\x04\x95\x03\0\0\0\0\0\0\0C\x05hello.", "end of frame")]
    [InlineData("\x80\x04\x95\x01\0\0\0\0\0\0\0C\x05hello.", "end of frame")]
    [InlineData("\x80\x04\x95\x02\0\0\0\0\0\0\0J\x01\0\0\0.", "end of frame")]
    [InlineData("\x80\x04\x95\x04\0\0\0\0\0\0\0I123\n.", "end of frame")]
    [InlineData("\x80\x04\x95\x04\0\0\0\0\0\0\0cab\ncd\n.", "end of frame")]
    [InlineData("\x80\x04\x95\x08\0\0\0\0\0\0\0\x8e\x01\0\0\0\0\0\0\0a.", "end of frame")]
    [InlineData("\x80\x04\x95\x01\0\0\0\0\0\0\0K\x01.", "end of frame")]
    [InlineData("\x80\x04\x95\x03\0\0\0\0\0\0\0N\x95\x02\0\0\0\0\0\0\0N.", "end of frame")]
    public void Frames_that_lie_are_rejected_in_one_window_and_in_pieces(string pickle, string reason)
    {
        Assert.Contains(reason, PickleTokens.Error(pickle).Message, StringComparison.Ordinal);
        var inPieces = Assert.Throws<UnpicklingException>(() => PickleTokens.ReadInPieces(PickleTokens.Bytes(pickle), _ => 1));
        Assert.DoesNotContain("unknown opcode", inPieces.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_longer_than_memory_is_rejected_without_asking_for_it()
    {
        var pickle = PickleTokens.Bytes("\x95\xff\xff\xff\xff\xff\xff\xff\x7fN.");
        var error = Assert.Throws<UnpicklingException>(() =>
        {
            var reader = new PickleReader(pickle, isFinalBlock: false, default, PickleLimits.Unlimited);
            _ = PickleTokens.TryReadToken(ref reader, out _);
        });
        Assert.Contains("2 GiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_asks_for_its_remainder_at_once()
    {
        var pickle = PickleTokens.Bytes("\x95\x64\0\0\0\0\0\0\0abc");
        var reader = new PickleReader(pickle, isFinalBlock: false, default, PickleLimits.Default);
        Assert.True(reader.TryReadOpcode(out _));
        Assert.False(reader.TryEnterFrame());
        Assert.Equal(97, reader.BytesNeeded);
        reader.Rollback();
        Assert.Equal(0, reader.Consumed);
        Assert.Equal(0, reader.State.FrameRemaining);
    }

    [Fact]
    public void The_state_carries_the_open_frame()
    {
        var pickle = PickleTokens.Bytes("\x95\x05\0\0\0\0\0\0\0NNK\x01.");
        var reader = new PickleReader(pickle, isFinalBlock: false, default, PickleLimits.Default);
        Assert.True(PickleTokens.TryReadToken(ref reader, out _));
        Assert.True(PickleTokens.TryReadToken(ref reader, out _));
        var state = reader.State;
        Assert.Equal(10, state.WindowOffset);
        Assert.Equal(4, state.FrameRemaining);

        // A window that was cut inside the frame: the reader asks for the rest of the frame, not only of the opcode.
        var rest = new PickleReader(pickle.AsSpan(10, 2), isFinalBlock: false, state, PickleLimits.Default);
        Assert.True(PickleTokens.TryReadToken(ref rest, out _));
        Assert.False(PickleTokens.TryReadToken(ref rest, out _));
        Assert.Equal(2, rest.BytesNeeded);
        Assert.Equal(11, rest.Offset);
    }
}
