using System.Buffers;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

/// <summary>Our frames under the rules of check_frame_opcodes in CPython's pickletester.</summary>
public class PickleWriterFrameTests
{
    private const int FrameTarget = 64 * 1024;

    public static TheoryData<int> Sizes() => [.. Enumerable.Range(-12, 26).Select(d => FrameTarget + d), 0, 1, 2, 3, 1000, 3 * FrameTarget, 1_000_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Many_small_values(int size) => AssertFrames(writer =>
    {
        for (var i = 0; i < size; i++)
        {
            writer.WriteNone();
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_bytes_object_between_small_values(int size) => AssertFrames(writer =>
    {
        writer.WriteInt32(1);
        writer.WriteBytes(new byte[size]);
        writer.WriteMemoize();
        writer.WriteInt32(1 << 20);
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Bytes_objects_one_after_the_other(int size) => AssertFrames(writer =>
    {
        for (var i = 0; i < 4; i++)
        {
            writer.WriteBytes(new byte[size]);
            writer.WriteMemoize();
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Strings_of_ascii(int size) => AssertFrames(writer =>
    {
        writer.WriteString(new string('a', size));
        writer.WriteUtf8String(new byte[size]);
        writer.WriteString("x");
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Strings_whose_utf8_is_longer_than_they_are(int size) => AssertFrames(writer =>
    {
        writer.WriteString(new string('\u20ac', size / 3) + new string('a', size % 3));
        writer.WriteString("x");
    });

    [Theory]
    [InlineData(65000)]
    [InlineData(65536)]
    [InlineData(200_000)]
    public void Integers_and_raw_opcodes_stay_in_frames(int size)
    {
        var pickle = WriteMemory(5, writer =>
        {
            writer.WriteBigInteger((System.Numerics.BigInteger.One << (8 * size)) - 1);
            writer.WriteRaw([.. Enumerable.Repeat((byte)Opcode.None, size)]);
        });
        var opcodes = PickleTokens.Read(pickle, PickleLimits.Unlimited).Select(token => token.Opcode).ToList();
        Assert.Equal(size, opcodes.Count(opcode => opcode == Opcode.None));
        Assert.Equal(opcodes.Count - size, opcodes.Count(opcode => opcode is Opcode.Proto or Opcode.Frame or Opcode.Long4 or Opcode.Stop));
        Assert.Equal(Opcode.Long4, opcodes[2]);
    }

    [Fact]
    public void Frames_average_half_the_target_or_more()
    {
        var pickle = WriteMemory(4, writer =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                writer.WriteString("item");
                writer.WriteInt32(i);
            }
        });
        var frames = PickleTokens.Read(pickle).Where(t => t.Opcode == Opcode.Frame).Select(t => t.Offset).ToList();
        Assert.Equal(2, frames[0]);
        for (var i = 1; i < frames.Count; i++)
        {
            Assert.InRange(frames[i] - frames[i - 1], FrameTarget + 9, FrameTarget + 9 + 6);
        }
    }

    [Fact]
    public void A_frame_ends_at_the_first_boundary_at_or_after_the_target()
    {
        var pickle = WriteMemory(4, writer =>
        {
            writer.WriteRaw(new byte[FrameTarget - 1].Select(_ => (byte)Opcode.None).ToArray());
            writer.WriteInt32(7);
            writer.WriteInt32(8);
            writer.WriteInt32(9);
        });
        var frames = PickleTokens.Read(pickle).Where(t => t.Opcode == Opcode.Frame).Select(t => t.Offset);
        Assert.Equal([2, 2 + 9 + FrameTarget + 1], frames);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_stream_gets_the_same_bytes_in_constant_memory(int protocol)
    {
        static void Write(PickleWriter writer)
        {
            for (var i = 0; i < 300_000; i++)
            {
                writer.WriteInt32(i);
            }
        }

        var memory = WriteMemory(protocol, Write);
        using var stream = new RecordingStream();
        using var writer = new PickleWriter(protocol, stream);
        writer.Begin();
        writer.WriteInt32(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 3_000_000; i++)
        {
            writer.WriteInt32(i);
        }

        // The pooled buffer grows to one frame and no further.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.InRange(stream.LargestWrite, 1, FrameTarget + 1024);
        writer.Abort();

        stream.Kept = new MemoryStream();
        writer.Begin();
        Write(writer);
        writer.End();
        Assert.Equal(memory, stream.Kept.ToArray());
    }

    [Fact]
    public void Large_payloads_reach_the_stream_uncopied()
    {
        var payload = new byte[1 << 20];
        using var stream = new RecordingStream();
        using var writer = new PickleWriter(5, stream);
        writer.Begin();
        writer.WriteBytes(payload);
        writer.WriteByteArray(payload);
        writer.End();
        Assert.Equal(2, stream.Writes.Count(size => size == payload.Length));
    }

    internal static byte[] WriteMemory(int protocol, Action<PickleWriter> write)
    {
        using var writer = new PickleWriter(protocol);
        writer.Begin();
        write(writer);
        writer.End();
        return writer.ToArray();
    }

    private static void AssertFrames(Action<PickleWriter> write)
    {
        var pickle = WriteMemory(5, write);
        CheckFrameOpcodes(pickle);

        var destination = new ArrayBufferWriter<byte>();
        using var writer = new PickleWriter(5, destination);
        writer.Begin();
        write(writer);
        writer.End();
        Assert.Equal(pickle, destination.WrittenSpan.ToArray());
    }

    private static void CheckFrameOpcodes(byte[] pickle)
    {
        long? frameEnd = null;
        long? framelessStart = null;
        var tokens = PickleTokens.Read(pickle);
        foreach (var token in tokens)
        {
            if (frameEnd is { } end)
            {
                Assert.InRange(token.Offset, 0, end);
                frameEnd = token.Offset == end ? null : end;
            }

            var blob = PayloadLength(pickle, token);
            if (frameEnd is not null)
            {
                Assert.NotEqual(Opcode.Frame, token.Opcode);
                Assert.InRange(blob, 0, FrameTarget - 1);
            }
            else if (token.Opcode == Opcode.Frame || blob >= FrameTarget)
            {
                Assert.InRange(token.Offset - (framelessStart ?? token.Offset), 0, 3);
                framelessStart = null;
            }
            else if (token.Opcode != Opcode.Proto)
            {
                framelessStart ??= token.Offset;
            }

            if (token.Opcode == Opcode.Frame)
            {
                var length = BitConverter.ToInt64(pickle, (int)token.Offset + 1);
                Assert.InRange(length, 4, pickle.Length);
                frameEnd = token.Offset + 9 + length;
            }
        }

        Assert.Equal(pickle.Length, frameEnd ?? pickle.Length);
        Assert.InRange(pickle.Length - (framelessStart ?? pickle.Length), 0, 3);
    }

    private static int PayloadLength(byte[] pickle, PickleToken token) => token.Opcode switch
    {
        Opcode.BinBytes or Opcode.BinUnicode or Opcode.ByteArray8 => BitConverter.ToInt32(pickle, (int)token.Offset + 1),
        _ => 0,
    };

    private sealed class RecordingStream : Stream
    {
        public List<int> Writes { get; } = [];

        public MemoryStream? Kept { get; set; }

        public int LargestWrite => Writes.Max();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Writes.Add(buffer.Length);
            Kept?.Write(buffer);
        }
    }
}
