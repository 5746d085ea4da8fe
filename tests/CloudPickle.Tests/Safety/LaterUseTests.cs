using System.Numerics;
using Xunit;
using static CloudPickle.Tests.Safety.Threat;

namespace CloudPickle.Tests.Safety;

/// <summary>What a small pickle was loaded to is not a bomb for whoever dumps, prints, compares or hashes it.</summary>
[Collection(LargeInputs.Name)]
public sealed class LaterUseTests
{
    private const int Million = 1_000_000;
    private const int FreeBytes = 1 << 20;

    private static readonly Dictionary<string, Func<string>> s_bombs = new()
    {
        ["nine levels of nine references"] = () => "\u0080\u0004" + Repeat("(", 9) + "\u008c\u0003lol" + Repeat(Repeat("2", 9) + "l", 9) + ".",
        ["sixty levels of two lists"] = () => "]\u0094" + string.Concat(Enumerable.Range(0, 60).Select(i => "](" + Get(i) + Get(i) + "e\u0094")) + ".",
        ["sixty levels of two tuples"] = () => ")\u0094" + string.Concat(Enumerable.Range(0, 60).Select(i => Get(i) + Get(i) + "\u0086\u0094")) + ".",
        ["sixty levels of frozen sets"] = () => "(\u0091\u0094" + string.Concat(Enumerable.Range(0, 60).Select(i => "(" + Get(i) + Get(i) + "\u0085\u0091\u0094")) + ".",
        ["sixty levels of dicts"] = () => "}\u0094" + string.Concat(Enumerable.Range(0, 60).Select(i => "}(K\0" + Get(i) + "K\u0001" + Get(i) + "u\u0094")) + ".",
        ["one text a hundred thousand times"] = () => Text(Million) + "\u00940](" + Repeat("h\0", 100_000) + "e.",
        ["one text in tuples"] = () => Text(Million) + "\u00940(" + Repeat("h\0\u0085", 50_000) + "t.",
        ["one blob a hundred thousand times"] = () => Blob(Million) + "\u00940](" + Repeat("h\0", 100_000) + "e.",
        ["one integer a hundred thousand times"] = () => "\u008b" + Le(16_000, 4) + new string('x', 16_000) + "\u00940](" + Repeat("h\0", 100_000) + "e.",
        ["one Decimal a hundred thousand times"] = () => "cdecimal\nDecimal\nX" + Le(4000, 4) + new string('9', 4000) + "\u0085R\u00940](" + Repeat("h\0", 100_000) + "e.",
        ["a text of 64 characters a hundred thousand times"] = () => Text(64) + "\u00940](" + Repeat("h\0", 100_000) + "e.",
        ["a million lists"] = () => Repeat("]", Million) + Repeat("a", Million - 1) + ".",
        ["a million tuples"] = () => ")" + Repeat("\u0085\u0094", Million) + ".",
        ["a list of itself"] = () => "]\u0094h\0a.",
    };

    public static TheoryData<string> Bombs => [.. s_bombs.Keys];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Dumping_is_linear(string bomb)
    {
        var pickle = Bytes(s_bombs[bomb]());
        var value = Pickle.Loads<object?>(pickle);
        for (var protocol = bomb.Contains("integer", StringComparison.Ordinal) ? 2 : 0; protocol <= PickleOptions.HighestProtocol; protocol++)
        {
            var length = Pickle.Dumps(value, new PickleOptions { Protocol = protocol }).Length;
            Assert.InRange(length, 0, FreeBytes + (16L * pickle.Length));
        }
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Printing_is_bounded(string bomb)
    {
        var value = Pickle.Loads<object?>(Bytes(s_bombs[bomb]()));
        var printer = new PickledTuple(value);
        Assert.InRange(printer.ToString().Length, 0, 8192);
        Assert.InRange(Allocated(() => printer.ToString()), 0, FreeBytes);
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Comparing_and_hashing_is_linear(string bomb)
    {
        var pickle = Bytes(s_bombs[bomb]());
        var x = new PickledTuple(Pickle.Loads<object?>(pickle));
        var y = new PickledTuple(Pickle.Loads<object?>(pickle));
        var work = KeyWork.Bytes;

        Assert.True(x.Equals(y));
        Assert.Equal(x.GetHashCode(), y.GetHashCode());

        Assert.InRange(KeyWork.Bytes - work, 0, FreeBytes + (64L * pickle.Length));
    }

    [Fact]
    public void Typed_values_that_share_one_leaf_are_dumped_in_linear_space()
    {
        var text = new string('x', Million);
        var bytes = new byte[Million];
        var number = BigInteger.One << 100_000;
        AssertShort(Enumerable.Repeat(text, 1000).ToList());
        AssertShort(Enumerable.Repeat(text, 1000).ToDictionary(_ => Guid.NewGuid()));
        AssertShort(Enumerable.Repeat(number, 1000).ToArray());
        AssertShort(Enumerable.Repeat(new ReadOnlyMemory<byte>(bytes), 1000).ToList());
        AssertShort(Enumerable.Repeat(new Memory<byte>(bytes), 1000).ToList());

        static void AssertShort<T>(T value)
        {
            var pickle = Pickle.Dumps(value);
            Assert.InRange(pickle.Length, 0, 3 * Million);
            Assert.Equal(pickle, Pickle.Dumps(Pickle.Loads<T>(pickle)));
        }
    }

    [Fact]
    public void Memory_that_is_written_both_ways_stays_what_it_is()
    {
        var bytes = new byte[100];
        var pickle = Pickle.Dumps(((Memory<byte>)bytes, (ReadOnlyMemory<byte>)bytes, bytes, (Memory<byte>)bytes.AsMemory(1)));

        var loaded = Assert.IsType<PickledTuple>(Pickle.Loads<object?>(pickle));

        Assert.Equal([typeof(PickledByteArray), typeof(byte[]), typeof(byte[]), typeof(PickledByteArray)], loaded.Select(item => item!.GetType()));
        Assert.Equal(99, ((PickledByteArray)loaded[3]!).Length);
    }

    [Fact]
    public void The_path_in_a_message_is_short_however_deep_the_place()
    {
        var deep = Bytes(Repeat("](", 100_000) + "\u00ff");
        Assert.InRange(Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(deep)).Message.Length, 0, 4096);

        object? chain = new Mutex();
        for (var i = 0; i < 100_000; i++)
        {
            chain = new List<object?> { chain };
        }

        Assert.InRange(Assert.Throws<PicklingException>(() => Pickle.Dumps(chain)).Message.Length, 0, 4096);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
