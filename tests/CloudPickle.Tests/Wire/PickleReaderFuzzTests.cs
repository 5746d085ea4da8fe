using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

/// <summary>Any bytes: tokens or an <see cref="UnpicklingException"/>, the same in one window and in pieces.</summary>
public class PickleReaderFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_pickles(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1500; round++)
        {
            AssertSameInPieces(Damage(SamplePickle.Write(round % 6), random), random);
        }
    }

    [Fact]
    public void Random_opcodes()
    {
        var random = new Random(7);
        var opcodes = OpcodeTable.All.ToArray().Select(info => (byte)info.Opcode).ToArray();
        for (var round = 0; round < 5000; round++)
        {
            var pickle = random.GetItems(opcodes, 40);
            for (var i = 0; i < 30; i++)
            {
                pickle[random.Next(pickle.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : random.GetItems("\0\0\x01\n0'\\"u8, 1)[0];
            }

            AssertSameInPieces(pickle, random);
        }
    }

    private static byte[] Damage(byte[] pickle, Random random)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            pickle[random.Next(pickle.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(random.Next(2) * 255);
        }

        return pickle[..random.Next(pickle.Length / 2, pickle.Length + 1)];
    }

    private static void AssertSameInPieces(byte[] pickle, Random random)
    {
        var whole = Outcome(() => PickleTokens.Read(pickle));
        var pieces = Outcome(() => PickleTokens.ReadInPieces(pickle, _ => random.Next(1, 9)).Tokens);
        Assert.Equal(whole, pieces);
    }

    private static List<PickleToken>? Outcome(Func<List<PickleToken>> read)
    {
        try
        {
            return read();
        }
        catch (UnpicklingException)
        {
            return null;
        }
    }
}
