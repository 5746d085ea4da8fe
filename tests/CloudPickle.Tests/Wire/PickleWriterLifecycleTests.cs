using System.Buffers;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public class PickleWriterLifecycleTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void There_are_six_protocols(int protocol) => Assert.Throws<ArgumentOutOfRangeException>(() => new PickleWriter(protocol));

    [Theory]
    [InlineData(0, "N.")]
    [InlineData(1, "N.")]
    [InlineData(2, "\x80\x02N.")]
    [InlineData(3, "\x80\x03N.")]
    [InlineData(4, "\x80\x04N.")]
    [InlineData(5, "\x80\x05N.")]
    public void The_smallest_pickle_has_no_frame(int protocol, string expected) =>
        Assert.Equal(PickleTokens.Bytes(expected), PickleWriterFrameTests.WriteMemory(protocol, writer => writer.WriteNone()));

    [Fact]
    public void Values_need_an_open_pickle()
    {
        using var writer = new PickleWriter(4);
        Assert.Throws<InvalidOperationException>(writer.WriteNone);
        Assert.Throws<InvalidOperationException>(() => writer.WriteBytes(new byte[100_000]));
        Assert.Throws<InvalidOperationException>(writer.End);
        writer.Begin();
        Assert.Throws<InvalidOperationException>(writer.Begin);
        writer.WriteNone();
        writer.End();
        Assert.Throws<InvalidOperationException>(writer.WriteNone);
    }

    [Fact]
    public void A_disposed_writer_says_so()
    {
        var writer = new PickleWriter(4);
        writer.Begin();
        writer.Dispose();
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(writer.Begin);
        Assert.Throws<ObjectDisposedException>(() => writer.Reset(4));
        Assert.Throws<ObjectDisposedException>(writer.WriteNone);
    }

    [Fact]
    public void Pickles_follow_each_other_in_memory()
    {
        using var writer = new PickleWriter(4);
        for (var i = 0; i < 2; i++)
        {
            writer.Begin();
            writer.WriteInt32(i);
            writer.End();
            Assert.Equal(5, writer.Position);
        }

        Assert.Equal(PickleTokens.Bytes("\x80\x04K\0.\x80\x04K\x01."), writer.ToArray());
        writer.Reset(0);
        Assert.Equal(0, writer.Protocol);
        Assert.Empty(writer.ToArray());
    }

    [Fact]
    public void An_aborted_pickle_leaves_the_ones_before_it()
    {
        using var writer = new PickleWriter(4);
        writer.Begin();
        writer.WriteInt32(1);
        writer.End();
        var first = writer.ToArray();
        writer.Begin();
        writer.WriteInt32(2);
        writer.Abort();
        Assert.Equal(first, writer.ToArray());
        writer.Begin();
        writer.WriteInt32(3);
        writer.End();
        Assert.Equal(PickleTokens.Bytes("\x80\x04K\x01.\x80\x04K\x03."), writer.ToArray());
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(2, 200_000)]
    [InlineData(5, 10)]
    [InlineData(5, 200_000)]
    public void An_aborted_pickle_leaves_a_prefix_that_no_reader_accepts(int protocol, int count)
    {
        using var stream = new MemoryStream();
        using var writer = new PickleWriter(protocol, stream);
        writer.Begin();
        for (var i = 0; i < count; i++)
        {
            writer.WriteInt32('.');
        }

        writer.Abort();
        Assert.Throws<UnpicklingException>(() => PickleTokens.Read(stream.ToArray()));
        var end = (int)stream.Length;
        writer.Begin();
        writer.WriteNone();
        writer.End();
        Assert.Equal(Opcode.None, PickleTokens.Read(stream.ToArray().AsSpan(end)).Single(t => t.Opcode is not (Opcode.Proto or Opcode.Stop)).Opcode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void A_failing_destination_is_told_apart_and_its_exception_passes_through(int size)
    {
        var isInside = new List<bool>();
        PickleWriter? current = null;
        var destination = new FailingBufferWriter(() => isInside.Add(current!.IsWritingToDestination));
        using var writer = current = new PickleWriter(5, destination);
        writer.Begin();
        Assert.False(writer.IsWritingToDestination);
        Assert.Throws<IOException>(() =>
        {
            writer.WriteBytes(new byte[size]);
            writer.End();
        });
        Assert.Equal([true], isInside);
        Assert.True(writer.IsWritingToDestination);
        writer.Abort();
        Assert.False(writer.IsWritingToDestination);
    }

    [Fact]
    public void A_writer_moves_from_one_destination_to_the_next()
    {
        using var stream = new MemoryStream();
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new PickleWriter(2);
        writer.Reset(3, stream);
        writer.Begin();
        writer.WriteNone();
        writer.End();
        Assert.Empty(writer.ToArray());
        writer.Reset(5, buffer);
        writer.Begin();
        writer.WriteNone();
        writer.End();
        Assert.Equal(PickleTokens.Bytes("\x80\x03N."), stream.ToArray());
        Assert.Equal(PickleTokens.Bytes("\x80\x05N."), buffer.WrittenSpan.ToArray());
    }

    private sealed class FailingBufferWriter(Action inside) : IBufferWriter<byte>
    {
        public void Advance(int count) => throw new InvalidOperationException("never reached");

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException("never reached");

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            inside();
            throw new IOException("disk full");
        }
    }
}
