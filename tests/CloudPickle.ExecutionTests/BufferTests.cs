using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Out-of-band buffers (PEP 574).</summary>
public class BufferTests
{
    [Fact]
    public void Buffers_go_around_the_stream()
    {
        var value = new Memories { Bytes = new byte[5000], ReadOnly = new byte[6000], Writable = new byte[7000] };
        value.Bytes[4999] = 1;
        var buffers = new List<PickleBuffer>();
        var pickle = Pickle.Dumps(value, Collect(buffers));

        Assert.Equal([5000, 6000, 7000], buffers.Select(buffer => buffer.Memory.Length));
        Assert.True(pickle.Length < 500, $"The stream has {pickle.Length} bytes.");
        var loaded = Pickle.Loads<Memories>(pickle, Supply(buffers));
        GraphEquality.AssertEqual(value, loaded);
    }

    [Fact]
    public void Memory_is_not_copied()
    {
        var bytes = new byte[] { 1, 2, 3 };
        var buffers = new List<PickleBuffer>();
        var pickle = Pickle.Dumps(new Memories { Writable = bytes }, Collect(buffers));
        bytes[0] = 9;

        var buffer = buffers.Single(candidate => candidate.Memory.Length == 3);
        Assert.Equal(9, buffer.Memory.Span[0]);
        var loaded = Pickle.Loads<Memories>(pickle, Supply(buffers));
        bytes[1] = 8;
        Assert.Equal([9, 8, 3], loaded.Writable.ToArray());
    }

    [Fact]
    public void The_read_only_flag_is_kept()
    {
        var buffers = new List<PickleBuffer>();
        Pickle.Dumps(new Memories { ReadOnly = new byte[] { 1 }, Writable = new byte[] { 2, 3 } }, Collect(buffers));

        Assert.True(buffers.Single(buffer => buffer.Memory.Length == 1).IsReadOnly);
        Assert.False(buffers.Single(buffer => buffer.Memory.Length == 2).IsReadOnly);
    }

    [Fact]
    public void Arrays_are_shared_where_that_is_asked_for()
    {
        var value = new Arrays { Doubles = [.. Enumerable.Range(0, 1_000).Select(i => i / 3.0)] };
        var buffers = new List<PickleBuffer>();
        var pickle = Pickle.Dumps(value, Collect(buffers));

        Assert.NotSame(value.Doubles, Pickle.Loads<Arrays>(pickle, Supply(buffers)).Doubles);
        Assert.Same(value.Doubles, Pickle.Loads<Arrays>(pickle, Supply(buffers) with { ShareArrays = true }).Doubles);
    }

    [Fact]
    public void An_array_received_as_bytes_is_the_one_that_is_loaded()
    {
        double[] sent = [1.5, -2.25, double.NaN];
        var buffers = new List<PickleBuffer>();
        var pickle = Pickle.Dumps(sent, Collect(buffers));

        var received = new double[sent.Length];
        buffers.Single().Memory.CopyTo(PickleBuffer.BytesOf(received));
        var options = new UnpickleOptions { Buffers = [PickleBuffer.BytesOf(received)], ShareArrays = true };

        Assert.Same(received, Pickle.Loads<double[]>(pickle, options));
        Assert.Same(received, Pickle.Loads<object>(pickle, options));
        Assert.Equal(sent, received);
    }

    [Fact]
    public void A_part_of_an_array_an_array_of_other_items_and_other_memory_are_copied()
    {
        double[] sent = [1.5, -2.25];
        var pickle = Pickle.Dumps(sent, Collect([]));
        var three = new double[3];
        var longs = new long[2];
        var bytes = new byte[2 * sizeof(double)];
        foreach (var memory in (Memory<byte>[])[PickleBuffer.BytesOf(three)[sizeof(double)..], PickleBuffer.BytesOf(longs), bytes])
        {
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(sent.AsSpan()).CopyTo(memory.Span);

            var loaded = Pickle.Loads<double[]>(pickle, new UnpickleOptions { Buffers = [memory], ShareArrays = true });

            Assert.Equal(sent, loaded);
            memory.Span.Clear();
            Assert.Equal(sent, loaded);
        }
    }

    [Theory]
    [InlineData('f', 16)]
    [InlineData('d', 14)]
    [InlineData('d', 17)]
    public void What_the_format_says_decides_whether_the_memory_is_the_array(char typeCode, byte format)
    {
        byte[] pickle =
        [
            0x80, 5, .. "carray\n_array_reconstructor\n(carray\narray\nU"u8, 1, (byte)typeCode, (byte)'K', format, .. "cbuiltins\nbytes\n"u8, 0x97, 0x85,
            .. "RtR."u8,
        ];
        double[] memory = [1.5];
        Memory<byte> bytes = typeCode == 'f' ? PickleBuffer.BytesOf((float[])[1.5f, -2f]) : PickleBuffer.BytesOf(memory);

        var copied = Pickle.Loads<object>(pickle, new UnpickleOptions { Buffers = [bytes] });
        var shared = Pickle.Loads<object>(pickle, new UnpickleOptions { Buffers = [bytes], ShareArrays = true });

        Assert.Equal(copied, shared);
        Assert.NotSame(memory, shared);
    }

    [Fact]
    public void Arrays_of_numbers_go_around_the_stream_too()
    {
        var value = new Arrays { Doubles = [.. Enumerable.Range(0, 10_000).Select(i => i / 3.0)] };
        var buffers = new List<PickleBuffer>();
        var pickle = Pickle.Dumps(value, Collect(buffers));

        Assert.Contains(80_000, buffers.Select(buffer => buffer.Memory.Length));
        Assert.True(pickle.Length < 2000, $"The stream has {pickle.Length} bytes.");
        GraphEquality.AssertEqual(value, Pickle.Loads<Arrays>(pickle, Supply(buffers)));
    }

    [Fact]
    public void A_callback_may_leave_a_buffer_in_the_stream()
    {
        var value = new Memories { Bytes = [1, 2], Writable = new byte[] { 3 } };
        var pickle = Pickle.Dumps(value, new PickleOptions { BufferCallback = _ => true });

        GraphEquality.AssertEqual(value, Pickle.Loads<Memories>(pickle));
    }

    [Fact]
    public void Missing_buffers_are_an_error()
    {
        var pickle = Pickle.Dumps(new byte[] { 1, 2 }, new PickleOptions { BufferCallback = _ => false });

        Assert.Contains("uffer", Assert.Throws<UnpicklingException>(() => Pickle.Loads<byte[]>(pickle)).Message);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<byte[]>(pickle, new UnpickleOptions { Buffers = [] }));
    }

    [Fact]
    public void A_callback_needs_protocol_5() =>
        Assert.Throws<ArgumentException>(() => Pickle.Dumps(1, new PickleOptions { Protocol = 4, BufferCallback = _ => false }));

    private static PickleOptions Collect(List<PickleBuffer> buffers) => new()
    {
        BufferCallback = buffer =>
        {
            buffers.Add(buffer);
            return false;
        },
    };

    private static UnpickleOptions Supply(List<PickleBuffer> buffers) => new() { Buffers = [.. buffers.Select(buffer => buffer.Memory)] };
}
