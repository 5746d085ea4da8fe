using System.Buffers;
using System.Runtime.CompilerServices;

namespace CloudPickle.ExecutionTests;

/// <summary>The static methods use one session a thread again and again: what one call used is nothing to the next.</summary>
public class PooledSessionTests
{
    [Fact]
    public void A_small_dump_to_a_buffer_writer_allocates_nothing()
    {
        var note = new Note { Text = "small" };
        var writer = new ArrayBufferWriter<byte>(1024);
        Dump(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Dump(100);
        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / 100);

        void Dump(int times)
        {
            for (var i = 0; i < times; i++)
            {
                writer.ResetWrittenCount();
                Pickle.Dump(note, writer);
            }
        }
    }

    [Fact]
    public void Destinations_and_sources_are_let_go()
    {
        var references = Use();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.All(references, reference => Assert.False(reference.IsAlive));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference[] Use()
        {
            var note = new Note { Text = "kept?" };
            var stream = new MemoryStream();
            var writer = new ArrayBufferWriter<byte>();
            var broken = new BrokenStream();
            Pickle.Dump(note, stream);
            Pickle.Dump(note, writer);
            Assert.Throws<IOException>(() => Pickle.Dump(note, broken));
            stream.Position = 0;
            var loaded = Pickle.Load<Note>(stream);
            return [new(note), new(stream), new(writer), new(broken), new(loaded)];
        }
    }

    [Fact]
    public void What_failed_in_a_stream_is_nothing_to_the_next_dump_and_load()
    {
        var expected = Pickle.Dumps(new Note { Text = "next" });
        Assert.Throws<IOException>(() => Pickle.Dump(new Note { Text = "lost" }, new BrokenStream()));
        Assert.Equal(expected, Pickle.Dumps(new Note { Text = "next" }));

        using var half = new MemoryStream(expected[..^3]);
        Assert.Throws<UnpicklingException>(() => Pickle.Load<Note>(half));
        using var whole = new MemoryStream(expected);
        Assert.Equal("next", Pickle.Load<Note>(whole).Text);
        Assert.Equal(expected.Length, whole.Position);
    }

    [Fact]
    public void A_stream_may_pickle_while_it_is_written_to()
    {
        using var nested = new NestedStream();
        var note = new Note { Text = new string('x', 200_000) };
        Pickle.Dump(note, nested);
        Assert.Equal(Pickle.Dumps(note), nested.ToArray());
        Assert.True(nested.Pickles > 1);
    }

    [Picklable]
    internal sealed class Note
    {
        public string Text { get; set; } = "";
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("broken");
    }

    private sealed class NestedStream : MemoryStream
    {
        public int Pickles { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Assert.Equal("inner", Pickle.Loads<Note>(Pickle.Dumps(new Note { Text = "inner" })).Text);
            Pickles++;
            base.Write(buffer);
        }
    }
}
