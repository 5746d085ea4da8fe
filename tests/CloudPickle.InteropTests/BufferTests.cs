using Cases;

namespace CloudPickle.InteropTests;

/// <summary>Out-of-band buffers, both ways.</summary>
public class BufferTests
{
    [Fact]
    public void Buffers_of_Python_come_and_go_around_the_stream()
    {
        var records = PythonRecords.Read(Peer.Python.Ask("dump-buffers"), 1).Select(record => record[0]).ToList();
        var value = Pickle.Loads<object?>(records[0], new UnpickleOptions { Buffers = [.. records.Skip(1).Select(buffer => (ReadOnlyMemory<byte>)buffer)] });

        var buffers = new List<PickleBuffer>();
        var answers = new PythonRecords();
        answers.Add(Pickle.Dumps(value, Collect(buffers)));
        foreach (var buffer in buffers)
        {
            answers.Add(buffer.Memory.ToArray());
        }

        Assert.Equal(records.Count - 1, buffers.Count);
        Peer.AssertNothingReported(Peer.Python.Ask("check-buffers", answers));
    }

    [Fact]
    public void Memory_of_CSharp_reaches_Python_around_the_stream()
    {
        var value = new Memories { Bytes = [1, 2, 3], ReadOnly = new byte[] { 4, 5 }, Writable = new byte[70_000] };
        var buffers = new List<PickleBuffer>();
        var answers = new PythonRecords();
        answers.Add(Pickle.Dumps(value, Collect(buffers)));
        foreach (var buffer in buffers)
        {
            answers.Add(buffer.Memory.ToArray());
        }

        Assert.Equal([3, 2, 70_000], buffers.Select(buffer => buffer.Memory.Length));
        Peer.AssertNothingReported(Peer.Python.Ask("check-memories", answers));
    }

    private static PickleOptions Collect(List<PickleBuffer> buffers) => new()
    {
        BufferCallback = buffer =>
        {
            buffers.Add(buffer);
            return false;
        },
    };
}
