using System.Buffers;
using Xunit;
using static CloudPickle.Tests.Safety.Threat;

namespace CloudPickle.Tests.Safety;

/// <summary>A length that a pickle declares and does not have: nothing is allocated for it, from memory; from a stream no more than a piece at a time.</summary>
[Collection(LargeInputs.Name)]
public sealed class LengthTests
{
    private const long Declared = 256 << 20;

    /// <summary>A piece of 64 KiB, what is there, and the exception.</summary>
    private const int AllowedBytes = 192 << 10;

    private static readonly Dictionary<string, string> s_opcodes = new()
    {
        ["BINSTRING"] = "T" + Le(Declared, 4),
        ["BINBYTES"] = "B" + Le(Declared, 4),
        ["BINUNICODE"] = "X" + Le(Declared, 4),
        ["BINBYTES8"] = "\u008e" + Le(Declared, 8),
        ["BINUNICODE8"] = "\u008d" + Le(Declared, 8),
        ["BYTEARRAY8"] = "\u0096" + Le(Declared, 8),
        ["LONG4"] = "\u008b" + Le(Declared, 4),
        ["FRAME"] = "\u0095" + Le(Declared, 8),
        ["array of numpy"] = "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\0tC\u0001btR(K\u0001(J" + Le(Declared, 4) + "tcnumpy\ndtype\n(V<f8\nI00\nI01\ntRI00\nB" + Le(Declared, 4),
    };

    /// <summary>Never pooled before the measurement: what a pool keeps would hide what was asked for.</summary>
    private static readonly Dictionary<string, Func<byte[], CancellationToken, ValueTask>> s_sources = new()
    {
        ["array"] = (pickle, _) => Done(Pickle.Loads<object?>(pickle)),
        ["segments"] = (pickle, _) => Done(Pickle.Loads<object?>(new ReadOnlySequence<byte>(pickle))),
        ["stream"] = (pickle, _) => Done(Pickle.Load<object?>(new SlowStream(pickle, int.MaxValue))),
        ["slow stream"] = (pickle, _) => Done(Pickle.Load<object?>(new SlowStream(pickle, 7))),
        ["typed stream"] = (pickle, _) => Done(Pickle.Load<List<string>>(new SlowStream(pickle, int.MaxValue))),
        ["asynchronous stream"] = async (pickle, token) => await Pickle.LoadAsync<object?>(new SlowStream(pickle, int.MaxValue), cancellationToken: token),
        ["slow asynchronous stream"] = async (pickle, token) => await Pickle.LoadAsync<object?>(new SlowStream(pickle, 7), cancellationToken: token),
    };

    public static TheoryData<string, string> Inputs => [.. s_opcodes.Keys.SelectMany(opcode => s_sources.Keys.Select(source => new TheoryDataRow<string, string>(opcode, source)))];

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_length_that_lies_allocates_a_piece_at_most(string opcode, string source)
    {
        var load = s_sources[source];
        await Fails(load, Bytes("\u0080\u0004(C\u0003abc"));
        var pickle = Bytes("\u0080\u0004" + s_opcodes[opcode] + new string('x', 1000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        await Fails(load, pickle);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, AllowedBytes);
    }

    private static async Task Fails(Func<byte[], CancellationToken, ValueTask> load, byte[] pickle)
    {
        try
        {
            await load(pickle, TestContext.Current.CancellationToken);
            Assert.Fail("What is not there was read.");
        }
        catch (UnpicklingException)
        {
        }
    }

    private static ValueTask Done(object? value)
    {
        GC.KeepAlive(value);
        return ValueTask.CompletedTask;
    }
}
