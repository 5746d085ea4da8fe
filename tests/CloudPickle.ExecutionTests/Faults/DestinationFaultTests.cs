using Cases;

namespace CloudPickle.ExecutionTests.Faults;

/// <summary>Destinations that fail: their own exception comes through, nobody takes what they have for a value, and the session goes on.</summary>
public class DestinationFaultTests
{
    private static readonly List<string> s_value = [.. Enumerable.Range(0, 30_000).Select(i => $"text {i}")];

    public static TheoryData<int> Capacities => [0, 1, 10, 65_535, 65_536, 65_550, 100_000, 300_000];

    [Theory]
    [MemberData(nameof(Capacities))]
    public async Task A_stream_that_fails_has_a_prefix_that_nobody_takes_for_a_value(int capacity)
    {
        var failure = new IOException("disk full");
        using var stream = new FailingStream(capacity, failure);
        Assert.Same(failure, Assert.Throws<IOException>(() => Pickle.Dump(s_value, stream)));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(stream.ToArray()));

        using var asynchronous = new FailingStream(capacity, failure);
        await Assert.ThrowsAsync<IOException>(() => Pickle.DumpAsync(s_value, asynchronous, cancellationToken: TestContext.Current.CancellationToken).AsTask());
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(asynchronous.ToArray()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_buffer_that_runs_out_of_memory_leaves_the_session_usable(int calls)
    {
        var failure = new OutOfMemoryException();
        var writer = new FailingWriter(calls, failure);
        using var pickler = new Pickler(writer);
        Assert.Same(failure, Assert.Throws<OutOfMemoryException>(() => pickler.Dump(s_value)));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(writer.Written));
    }

    [Fact]
    public void A_session_dumps_again_after_its_stream_recovered()
    {
        using var stream = new RecoveringStream();
        using var pickler = new Pickler(stream);
        Assert.Throws<IOException>(() => pickler.Dump(s_value));
        Assert.Contains("ClearMemo", Assert.Throws<PicklingException>(() => pickler.Dump(1)).Message);

        pickler.ClearMemo();
        pickler.Dump(new Customer { Id = 7 });

        Assert.Equal(7, Pickle.Loads<Customer>(stream.ToArray()).Id);
    }

    /// <summary>A process that is killed in the middle of a dump leaves a prefix: of no case, at no protocol, is it a value.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void No_prefix_of_a_pickle_is_a_value(int protocol)
    {
        foreach (var testCase in TestCases.All)
        {
            var pickle = testCase.Dump(protocol);
            var step = Math.Max(1, pickle.Length / 60);
            for (var length = 0; length < pickle.Length; length += step)
            {
                Assert.Throws<UnpicklingException>(() => testCase.Load(pickle.AsSpan(0, length)));
                Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(pickle.AsSpan(0, length)));
            }
        }
    }

    /// <summary>Nor is one of a closure, whose captures come before its name is called.</summary>
    [Fact]
    public void No_prefix_of_a_closure_is_a_value()
    {
        foreach (var closure in ClosureCases.All)
        {
            var pickle = closure.Dump(PickleOptions.HighestProtocol);
            for (var length = 0; length < pickle.Length; length += Math.Max(1, pickle.Length / 60))
            {
                Assert.Throws<UnpicklingException>(() => closure.Run(pickle[..length]));
            }
        }
    }

    /// <summary>A dump that is cancelled while its destination stalls: what arrived is no value, and the next dump is whole.</summary>
    [Fact]
    public async Task A_cancelled_dump_has_a_prefix_that_nobody_takes_for_a_value()
    {
        var pipe = new System.IO.Pipelines.Pipe(new(pauseWriterThreshold: 1024, resumeWriterThreshold: 512));
        using var cancellation = new CancellationTokenSource();
        var dump = Pickle.DumpAsync(s_value, pipe.Writer.AsStream(), cancellationToken: cancellation.Token).AsTask();
        var arrived = (await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken)).Buffer;
        Assert.False(dump.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dump);

        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(arrived));
        Assert.Equal(s_value, Pickle.Loads<List<string>>(Pickle.Dumps(s_value)));
    }

    /// <summary>The same with a real process, a real file and a real kill.</summary>
    [Fact]
    public async Task What_a_killed_process_leaves_in_a_file_is_no_value()
    {
        var path = Path.GetTempFileName();
        try
        {
            await PeerProcess.Kill("dump-without-end", path, () => new FileInfo(path).Length > 1 << 20);

            var left = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            Assert.InRange(left.Length, 1 << 20, int.MaxValue);
            Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(left));
            using var stream = File.OpenRead(path);
            Assert.Throws<UnpicklingException>(() => Pickle.Load<List<string>>(stream));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class RecoveringStream : MemoryStream
    {
        private bool _hasFailed;

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (!_hasFailed)
            {
                _hasFailed = true;
                throw new IOException("once");
            }

            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);
    }
}
