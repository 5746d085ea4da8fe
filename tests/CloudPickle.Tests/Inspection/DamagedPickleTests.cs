using System.Text;
using CloudPickle.Inspection;
using CloudPickle.Tests.Safety;
using CloudPickle.Tests.Wire;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Inspection;

/// <summary>Any bytes give a document: what stands before the damage, and the damage.</summary>
[Collection(LargeInputs.Name)]
public sealed class DamagedPickleTests
{
    private static readonly UnpickleOptions s_inert = new() { UnknownGlobals = UnknownGlobals.Opaque, PersistentLoad = id => new StringBuilder() };

    public static TheoryData<string, long, string, int> Damages => new()
    {
        { "", 0, "truncated", 0 },
        { "K\u0001", 2, "truncated", 1 },
        { "K\u0001\u00ff.", 2, "unknown opcode 0xFF", 1 },
        { "NX\u0009\0\0\0abc.", 1, "truncated", 1 },
        { "NX\u00ff\u00ff\u00ff\u007f.", 1, "PickleLimits.MaxBlobBytes", 1 },
        { "N\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff.", 1, "exceeds", 1 },
        { "N\u008b\u00ff\u00ff\u00ff\u00ff.", 1, "negative", 1 },
        { "NT\u00ff\u00ff\u00ff\u00ff.", 1, "negative", 1 },
        { "X\u0001\0\0\0\u00ff.", 0, "UTF-8", 0 },
        { "Iabc\n.", 0, "decimal", 0 },
        { "Sabc\n.", 0, "quoted", 0 },
        { "Nh\u0005.", 1, "no entry 5", 2 },
        { "Np-1\n.", 1, "memo index", 1 },
        { "Nr\u00ff\u00ff\u00ff\u00ff.", 1, "too large", 2 },
        { "a.", 0, "underflow", 1 },
        { "]a.", 1, "underflow", 2 },
        { "](K\u0001a.", 4, "below a MARK", 4 },
        { "t.", 0, "no MARK", 1 },
        { "}(NNNu.", 5, "odd number", 6 },
        { "(o.", 1, "needs a class", 2 },
        { "0.", 0, "underflow", 1 },
        { ".", 0, "underflow", 1 },
        { "\u0080\u0006N.", 0, "protocol: 6", 0 },
        { "\u0084\0\0\0\0.", 0, "above 0", 1 },
        { "\u0080\u0004\u0095\u0003\0\0\0\0\0\0\0C\u0005hello.", 11, "end of frame", 2 },
        { "\u0080\u0004\u0095\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffN.", 2, "truncated", 1 },
        { "\u0080\u0004\u0095\u000a\0\0\0\0\0\0\0\u0095\0\0\0\0\0\0\0\0N.", 11, "new frame", 2 },
        { "N.garbage", 2, "", 2 },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void What_stands_before_the_damage_is_there(string text, long offset, string reason, int instructions)
    {
        var document = PickleDocument.Parse(Encoding.Latin1.GetBytes(text));
        var damaged = document.Pickles[^1];
        var problem = damaged.Problems[^1];
        Assert.False(document.IsComplete);
        Assert.True(problem.IsFatal);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.True(problem.Offset >= offset, problem.ToString());
        if (reason.Length > 0)
        {
            Assert.Equal((offset, instructions), (problem.Offset, damaged.Instructions.Count));
        }

        Assert.EndsWith($"damaged {problem}\n", document.Disassemble(), StringComparison.Ordinal);
        var error = Assert.Throws<UnpicklingException>(document.Optimize);
        Assert.Equal(problem.Offset, error.Offset);
        Assert.Throws<UnpicklingException>(() => document.Convert(4));
    }

    [Fact]
    public void Names_before_the_damage_are_found()
    {
        var pickle = PickleDocument.Parse(Encoding.Latin1.GetBytes("cos\nsystem\n(S'id'\ntRh\u0007.")).Pickles[0];
        Assert.Equal(1, Assert.Single(pickle.Globals).Calls);
        Assert.Equal("os.system", Assert.Single(pickle.Leftovers).Callable!.Global!.ToString());
    }

    [Theory]
    [InlineData("]q\u0000q\u0000.", "second time")]
    [InlineData("\u0080\u0002\u0080\u0002N.", "PROTO")]
    [InlineData("NN.", "left on the stack")]
    [InlineData("K\u0001K\u0002a.", "no List")]
    [InlineData("X\u0001\0\0\0a)R.", "cannot be called")]
    [InlineData("cm\nf\nK\u0001R.", "no tuple")]
    [InlineData("]Nb.", "takes no state")]
    [InlineData("cm\nC\n}b.", "a Global takes no state")]
    [InlineData("cm\nC\nK\u0001a.", "it is a Global")]
    [InlineData("\u0080\u0004K\u0001K\u0002\u0093.", "two strings")]
    public void What_is_odd_is_a_note(string text, string reason)
    {
        var document = PickleDocument.Parse(Encoding.Latin1.GetBytes(text));
        Assert.True(document.IsComplete);
        var problem = Assert.Single(document.Problems);
        Assert.False(problem.IsFatal);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_bounded()
    {
        var document = PickleDocument.Parse(Encoding.Latin1.GetBytes(Threat.Repeat("\u0080\u0002", 100_000) + "N."));
        Assert.Equal(101, document.Problems.Count());
    }

    [Fact]
    public void Limits_are_damage_too()
    {
        var options = new PickleParseOptions { Limits = PickleLimits.Default with { MaxOpcodes = 3, MaxStackDepth = 2, MaxMemoEntries = 1 } };
        Assert.Contains("MaxOpcodes", Damage("N0N0N.", options), StringComparison.Ordinal);
        Assert.Contains("MaxStackDepth", Damage("NNN.", options), StringComparison.Ordinal);
        Assert.Contains("MaxStackDepth", Damage("(((.", options), StringComparison.Ordinal);
        Assert.Contains("MaxMemoEntries", Damage("Np0\np1\n.", options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_levels_are_followed()
    {
        const int Depth = 1_000_000;
        foreach (var text in (string[])[new string(']', Depth) + new string('a', Depth - 1) + ".", "N" + new string('\u0085', Depth) + "."])
        {
            var document = PickleDocument.Parse(Encoding.Latin1.GetBytes(text));
            Assert.True(document.IsComplete);
            var node = document.Pickles[0].Root!;
            var depth = 0;
            while (node.Items.Count > 0)
            {
                node = node.Items[0];
                depth++;
            }

            Assert.InRange(depth, Depth - 1, Depth);
            Assert.Equal(document.Data.Length, document.Optimize().Length);
        }
    }

    [Theory]
    [MemberData(nameof(ThreatTests.Names), MemberType = typeof(ThreatTests))]
    public void Threats_end_in_bounded_memory_and_whatever_loads_is_complete(string name)
    {
        var pickle = Threats.All.Single(threat => threat.Name == name).Make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = PickleDocument.Parse(pickle);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (1 << 20) + (320L * pickle.Length));
        if (pickle.Length < 100_000)
        {
            AssertFollowsLoading(pickle, document);
            Assert.NotEmpty(document.Disassemble());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_loads_is_complete_and_what_is_complete_loads_or_was_noted(int seed)
    {
        var random = new Random(seed);
        var opcodes = OpcodeTable.All.ToArray().Select(info => (byte)info.Opcode).ToArray();
        for (var round = 0; round < 4000; round++)
        {
            var pickle = round % 2 == 0 ? SamplePickle.Write(round % 6) : random.GetItems(opcodes, 30);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                pickle[random.Next(pickle.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : random.GetItems(opcodes, 1)[0];
            }

            AssertFollowsLoading(pickle, PickleDocument.Parse(pickle));
        }
    }

    /// <summary>The document goes at least as far as loading, and names everything that loading names.</summary>
    private static void AssertFollowsLoading(byte[] pickle, PickleDocument document)
    {
        try
        {
            Pickle.Loads<object?>(pickle, s_inert);
        }
        catch (UnpicklingException error)
        {
            var first = document.Pickles[0];
            Assert.True(
                first.IsComplete || first.Problems[^1].Offset >= error.Offset || first.Problems[^1].Reason.Contains("PickleLimits", StringComparison.Ordinal),
                $"{System.Convert.ToHexString(pickle)}: loading got to {error.Offset}, the document to {first.Problems.LastOrDefault()}");
            return;
        }

        Assert.True(document.Pickles[0].IsComplete, System.Convert.ToHexString(pickle));
    }

    private static string Damage(string text, PickleParseOptions options) => PickleDocument.Parse(Encoding.Latin1.GetBytes(text), options).Problems.Last().Reason;
}
