using System.Buffers;

namespace CloudPickle.ExecutionTests;

/// <summary>Members of every size, one after the other and across the frames and the buffers of the writer.</summary>
public class MemberTests
{
    private const int FrameTarget = 64 * 1024;

    public static TheoryData<int> Protocols() => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Members_of_every_size_come_back_and_leave_frames_whole(int protocol)
    {
        var rows = Rows(new Random(protocol), 4000);
        var options = new PickleOptions { Protocol = protocol };
        var pickle = Pickle.Dumps(rows, options);

        Assert.Equal(rows, Pickle.Loads<List<Row>>(pickle));
        Assert.Empty(PickleDocument.Parse(pickle).Problems);
        Assert.Equal(pickle, ToStream(rows, options));
        Assert.Equal(pickle, ToBufferWriter(rows, options));
    }

    [Fact]
    public void Frames_end_between_the_members_of_an_object()
    {
        var rows = Rows(new Random(6), 4000);
        var frames = PickleDocument.Parse(Pickle.Dumps(rows)).Pickles[0].Frames;

        Assert.True(frames.Count > 4);
        Assert.All(frames.SkipLast(1), frame => Assert.InRange(frame.Length, FrameTarget, FrameTarget + (Row.LongestText * 3)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_getter_that_throws_fails_the_dump_and_the_next_one_is_whole(int members)
    {
        var row = Rows(new Random(7), 1)[0];
        var faulty = new FaultyRow { Before = row.Text, Fails = true };
        var good = new FaultyRow { Before = "x", Fails = false };

        // The keys are in the memo when the getter throws, so that the members before it were on their way already.
        List<FaultyRow> list = [.. Enumerable.Repeat(good, members), faulty];
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(list));
        Assert.Equal($"$[{members}]", error.Path);
        Assert.Equal("x", Pickle.Loads<List<FaultyRow>>(Pickle.Dumps(new List<FaultyRow> { good }))[0].Before);
    }

    private static byte[] ToStream(List<Row> rows, PickleOptions options)
    {
        using var stream = new MemoryStream();
        Pickle.Dump(rows, stream, options);
        return stream.ToArray();
    }

    private static byte[] ToBufferWriter(List<Row> rows, PickleOptions options)
    {
        var writer = new ArrayBufferWriter<byte>();
        Pickle.Dump(rows, writer, options);
        return writer.WrittenSpan.ToArray();
    }

    private static List<Row> Rows(Random random, int count)
    {
        var rows = new List<Row>(count);
        for (var i = 0; i < count; i++)
        {
            rows.Add(new Row(Integer(), Integer(), (ulong)Integer(), Text(), random.NextDouble(), random.Next(2) == 0, Text(), (char)random.Next(0xD800))
            {
                Previous = random.Next(4) == 0 && i > 0 ? rows[random.Next(i)] : null,
                Kind = (DayOfWeek)random.Next(7),
            });
        }

        return rows;

        long Integer() => random.NextInt64() >> random.Next(64);

        string? Text() => random.Next(40) switch
        {
            0 => null,
            1 => new string('é', random.Next(Row.LongestText)),
            2 => new string('\uD800', random.Next(64)),
            3 => new string('a', random.Next(Row.LongestText)),
            _ => new string('a', random.Next(70)) + (random.Next(8) == 0 ? "注文" : ""),
        };
    }

    [Picklable]
    internal sealed record Row(long Long, long Other, ulong Unsigned, string? Text, double Number, bool Flag, string? Last, char Unit)
    {
        public const int LongestText = 3000;

        public int Small { get; init; } = (int)Long;

        public short Short { get; init; } = (short)Long;

        public float Single { get; init; } = (float)Number;

        public Row? Previous { get; init; }

        public DayOfWeek Kind { get; init; }

        // Not in depth: rows refer to rows that refer to rows.
        public bool Equals(Row? other) => other is not null && (Long, Other, Unsigned, Text, Number, Flag, Last) == (other.Long, other.Other, other.Unsigned, other.Text, other.Number, other.Flag, other.Last)
            && (Unit, Small, Short, Single, Kind, Previous?.Long) == (other.Unit, other.Small, other.Short, other.Single, other.Kind, other.Previous?.Long);

        public override int GetHashCode() => Long.GetHashCode();
    }

    [Picklable]
    internal sealed class FaultyRow
    {
        public string? Before { get; set; }

        [PickleName("faulty")]
        public int Faulty
        {
            get => Fails ? throw new InvalidOperationException("not today") : 1;
            set => _ = value;
        }

        [PickleIgnore]
        public bool Fails { get; init; }
    }
}
