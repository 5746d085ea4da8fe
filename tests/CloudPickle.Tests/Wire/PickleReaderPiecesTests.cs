using System.Diagnostics;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

/// <summary>Rollback and refill at every byte boundary give the same tokens as one window.</summary>
public class PickleReaderPiecesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void One_byte_at_a_time_is_the_same(int protocol)
    {
        var pickle = SamplePickle.Write(protocol);
        Assert.Equal(PickleTokens.Read(pickle), PickleTokens.ReadInPieces(pickle, _ => 1).Tokens);
        Assert.Equal(PickleTokens.Read(pickle), PickleTokens.ReadInPieces(pickle, _ => 7).Tokens);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_driver_that_reads_what_is_needed_never_reads_past_stop(int protocol)
    {
        var pickle = SamplePickle.Write(protocol);
        byte[] followed = [.. pickle, .. "the next pickle"u8];
        var (tokens, fetched) = PickleTokens.ReadInPieces(followed, needed => needed);
        Assert.Equal(PickleTokens.Read(pickle), tokens);
        Assert.Equal(pickle.Length, fetched);
    }

    [Fact]
    public void Every_opcode_in_pieces_is_the_same()
    {
        foreach (var info in OpcodeTable.All)
        {
            byte[] pickle = [.. SamplePickle.Encode(info.Opcode), (byte)Opcode.Stop];
            Assert.Equal(PickleTokens.Read(pickle), PickleTokens.ReadInPieces(pickle, _ => 1).Tokens);
        }
    }

    [Fact]
    public void Every_truncation_is_an_error()
    {
        for (var protocol = 0; protocol <= 5; protocol++)
        {
            var pickle = SamplePickle.Write(protocol);
            for (var length = 0; length < pickle.Length; length++)
            {
                Assert.Throws<UnpicklingException>(() => PickleTokens.Read(pickle.AsSpan(0, length)));
            }
        }
    }

    [Fact]
    public void A_long_line_in_small_pieces_takes_no_longer_than_short_lines()
    {
        const int Pieces = 200_000;
        var line = "Vxxxxxxxxxxxxxx\n"u8.ToArray();
        byte[] shortLines = [.. Enumerable.Repeat(line, Pieces).SelectMany(bytes => bytes), (byte)Opcode.Stop];
        byte[] longLine = [(byte)Opcode.Unicode, .. Enumerable.Repeat((byte)'x', line.Length * Pieces), (byte)'\n', (byte)Opcode.Stop];
        var baseline = TimeInPieces(shortLines, line.Length);
        Assert.InRange(TimeInPieces(longLine, line.Length), TimeSpan.Zero, (5 * baseline) + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Limits_count_across_windows()
    {
        var limits = PickleLimits.Default with { MaxOpcodes = 5 };
        Assert.Equal(5, PickleTokens.ReadInPieces([.. "NNNN."u8], _ => 1, limits).Tokens.Count);
        Assert.Throws<UnpicklingException>(() => PickleTokens.ReadInPieces([.. "NNNNN."u8], _ => 1, limits));
    }

    [Fact]
    public void Offsets_are_absolute_in_every_window()
    {
        var error = Assert.Throws<UnpicklingException>(() => PickleTokens.ReadInPieces(PickleTokens.Bytes("NNK\x01J\0\0\0\0I5x\n."), _ => 1));
        Assert.Equal(9, error.Offset);
        Assert.Equal(Opcode.Int, error.Opcode);
    }

    [Fact]
    public void A_fast_path_takes_complete_opcodes_from_the_window()
    {
        var pickle = PickleTokens.Bytes("\x95\x03\0\0\0\0\0\0\0K\x01NN.");
        var reader = new PickleReader(pickle, isFinalBlock: true, default, PickleLimits.Default with { MaxOpcodes = 4 });
        Assert.True(PickleTokens.TryReadToken(ref reader, out _));
        Assert.Equal("K\x01N"u8, reader.Unread);
        reader.Advance(2, 1);
        reader.Advance(1, 1);
        Assert.True(reader.Unread.IsEmpty);
        Assert.True(reader.TryReadOpcode(out _));
        Assert.Equal(12, reader.Offset);
        Assert.Equal(4, reader.State.OpcodesRead);
        Assert.True(AdvanceFails<ArgumentOutOfRangeException>(reader, 2));
        Assert.True(AdvanceFails<UnpicklingException>(reader, 1));
    }

    private static TimeSpan TimeInPieces(byte[] pickle, int size)
    {
        var clock = Stopwatch.StartNew();
        var (tokens, _) = PickleTokens.ReadInPieces(pickle, _ => size);
        Assert.Equal(Opcode.Stop, tokens[^1].Opcode);
        return clock.Elapsed;
    }

    private static bool AdvanceFails<TException>(PickleReader reader, int bytes)
        where TException : Exception
    {
        try
        {
            reader.Advance(bytes, 1);
            return false;
        }
        catch (TException)
        {
            return true;
        }
    }
}
