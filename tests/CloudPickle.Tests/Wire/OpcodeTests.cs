using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public class OpcodeTests
{
    [Fact]
    public void The_table_has_every_opcode_once()
    {
        Assert.Equal(68, OpcodeTable.All.Length);
        Assert.Equal(Enum.GetValues<Opcode>().Order(), OpcodeTable.All.ToArray().Select(info => info.Opcode).Order());
        Assert.Equal(68, OpcodeTable.All.ToArray().Select(info => info.Name).Distinct().Count());
        Assert.Equal(68, Enumerable.Range(0, 256).Count(code => OpcodeTable.IsDefined((byte)code)));
    }

    [Theory]
    [InlineData(Opcode.BinInt1, "BININT1", 1, OpcodeArgument.Byte)]
    [InlineData(Opcode.Frame, "FRAME", 4, OpcodeArgument.UInt64)]
    [InlineData(Opcode.ReadOnlyBuffer, "READONLY_BUFFER", 5, OpcodeArgument.None)]
    [InlineData(Opcode.Int, "INT", 0, OpcodeArgument.DecimalLine)]
    [InlineData(Opcode.Ext4, "EXT4", 2, OpcodeArgument.Int32)]
    [InlineData(Opcode.LongBinGet, "LONG_BINGET", 1, OpcodeArgument.UInt32)]
    public void The_table_says_what_pickletools_says(Opcode opcode, string name, int protocol, OpcodeArgument argument) =>
        Assert.Equal(new OpcodeInfo(opcode, name, protocol, argument), OpcodeTable.Get(opcode));

    [Fact]
    public void A_byte_that_is_no_opcode_has_no_entry()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OpcodeTable.Get((Opcode)0xFF));
        Assert.Equal("0xFF", OpcodeTable.NameOf((Opcode)0xFF));
    }

    [Fact]
    public void Every_opcode_is_written_and_read_back_at_every_protocol()
    {
        for (var protocol = 0; protocol <= 5; protocol++)
        {
            foreach (var info in OpcodeTable.All)
            {
                if (info.Opcode is Opcode.Stop or Opcode.Frame)
                {
                    continue;
                }

                using var writer = new PickleWriter(protocol);
                writer.Begin();
                if (info.Argument == OpcodeArgument.None)
                {
                    writer.WriteOpcode(info.Opcode);
                }
                else
                {
                    writer.WriteRaw(SamplePickle.Encode(info.Opcode));
                }

                writer.End();
                var expected = PickleTokens.Read([.. SamplePickle.Encode(info.Opcode), (byte)Opcode.Stop]);
                var actual = PickleTokens.Read(writer.WrittenSpan).Where(token => token.Opcode is not Opcode.Frame).Skip(protocol >= 2 ? 1 : 0);
                Assert.Equal(expected.Select(token => (token.Opcode, token.Argument)), actual.Select(token => (token.Opcode, token.Argument)));
            }
        }
    }
}
