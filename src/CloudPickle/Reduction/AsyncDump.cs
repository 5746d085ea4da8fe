using System.IO.Pipelines;

namespace CloudPickle.Reduction;

/// <summary>
/// Dumps through a pipe: the pickler fills it on a thread of the pool and waits when the reader is behind; the caller's side copies
/// it to the stream. So the destination is only ever awaited, and at most a few frames are in memory.
/// </summary>
internal static class AsyncDump
{
    private static readonly PipeOptions s_options = new(pauseWriterThreshold: 256 * 1024, resumeWriterThreshold: 128 * 1024, useSynchronizationContext: false);

    public static async ValueTask Run<T>(T value, Stream destination, PickleOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pipe = new Pipe(s_options);
        var dump = Task.Run(() => Fill(pipe.Writer, value, options, cancellationToken), CancellationToken.None);
        try
        {
            await pipe.Reader.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The pickler may be waiting for room: let it run into the end, then report what happened first.
            await pipe.Reader.CompleteAsync(exception).ConfigureAwait(false);
            await dump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await pipe.Reader.CompleteAsync().ConfigureAwait(false);
        await dump.ConfigureAwait(false);
    }

    private static void Fill<T>(PipeWriter writer, T value, PickleOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var pickler = new Pickler(new PipeDestination(writer, cancellationToken), options);
            pickler.Dump(value);
            writer.Complete();
        }
        catch (Exception exception)
        {
            writer.Complete(exception);
        }
    }
}
