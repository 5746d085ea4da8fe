using System.IO.Pipelines;
using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Cancelling, and memory while streaming.</summary>
public class CancellationTests
{
    [Fact]
    public async Task A_cancelled_load_ends()
    {
        var pipe = new Pipe();
        using var cancellation = new CancellationTokenSource();
        var load = Pickle.LoadAsync<Customer>(pipe.Reader.AsStream(), cancellationToken: cancellation.Token).AsTask();
        Assert.False(load.IsCompleted);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
    }

    [Fact]
    public async Task A_load_that_is_cancelled_before_it_starts_reads_nothing()
    {
        using var stream = new TrickleStream(Pickle.Dumps(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Pickle.LoadAsync<int>(stream, cancellationToken: new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(0, stream.Taken);
    }

    [Fact]
    public async Task A_cancelled_dump_ends()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1024, resumeWriterThreshold: 512));
        using var cancellation = new CancellationTokenSource();
        var value = Enumerable.Range(0, 1_000_000).ToList();
        var dump = Pickle.DumpAsync(value, pipe.Writer.AsStream(), cancellationToken: cancellation.Token).AsTask();

        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(dump.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dump);
    }

    [Fact]
    public async Task A_reader_and_a_writer_meet_in_a_small_pipe()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 4096, resumeWriterThreshold: 1024));
        var value = Enumerable.Range(0, 200_000).ToList();
        var token = TestContext.Current.CancellationToken;

        var dump = Task.Run(
            async () =>
            {
                await Pickle.DumpAsync(value, pipe.Writer.AsStream(), cancellationToken: token);
                await pipe.Writer.CompleteAsync();
            },
            token);
        var loaded = await Pickle.LoadAsync<List<int>>(pipe.Reader.AsStream(), cancellationToken: token);
        await dump;

        Assert.Equal(value, loaded);
    }
}
