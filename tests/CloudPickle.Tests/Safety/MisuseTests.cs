using System.Buffers;
using Xunit;

namespace CloudPickle.Tests.Safety;

/// <summary>Sessions that two threads use, or that are used after their end, say so and stay whole.</summary>
public sealed class MisuseTests
{
    [Fact]
    public async Task A_second_thread_in_a_pickler_is_told_and_the_first_goes_on()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var pickler = new Waiting(buffer);
        var first = Task.Run(() => pickler.Dump<object>(new List<object?> { 1 }), TestContext.Current.CancellationToken);
        pickler.Entered.Wait(TestContext.Current.CancellationToken);

        Assert.Contains("in use", Assert.Throws<PicklingException>(() => pickler.Dump(2)).Message, StringComparison.Ordinal);
        Assert.Contains("in use", Assert.Throws<PicklingException>(pickler.ClearMemo).Message, StringComparison.Ordinal);
        pickler.Dispose();
        pickler.Release.Set();
        await first;

        Assert.Equal(new List<object?> { 1 }, Pickle.Loads<object?>(buffer.WrittenSpan));
    }

    [Fact]
    public async Task A_second_thread_in_an_unpickler_is_told_and_the_first_goes_on()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        using var unpickler = new Unpickler(pipe.Reader.AsStream());
        var first = unpickler.LoadAsync<object?>(TestContext.Current.CancellationToken).AsTask();

        Assert.Contains("in use", Assert.Throws<UnpicklingException>(() => unpickler.Load<object?>()).Message, StringComparison.Ordinal);
        Assert.Contains("in use", Assert.Throws<UnpicklingException>(() => unpickler.TryLoad<object?>(out _)).Message, StringComparison.Ordinal);
        Assert.Contains("in use", (await Assert.ThrowsAsync<UnpicklingException>(
            () => unpickler.LoadAsync<object?>(TestContext.Current.CancellationToken).AsTask())).Message, StringComparison.Ordinal);
        Assert.Contains("in use", Assert.Throws<UnpicklingException>(unpickler.ClearMemo).Message, StringComparison.Ordinal);
        unpickler.Dispose();
        await pipe.Writer.WriteAsync(Pickle.Dumps("text"), TestContext.Current.CancellationToken);

        Assert.Equal("text", await first);
    }

    [Fact]
    public void A_session_that_has_ended_says_so_plainly()
    {
        var pickler = new Pickler(new MemoryStream());
        pickler.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pickler.Dump(1));
        pickler.Dispose();

        var unpickler = new Unpickler(new MemoryStream(Pickle.Dumps(1)));
        unpickler.Dispose();
        Assert.Throws<ObjectDisposedException>(() => unpickler.Load<int>());
        Assert.Throws<ObjectDisposedException>(() => unpickler.TryLoad<int>(out _));
        unpickler.Dispose();
    }

    [Fact]
    public void Wrong_arguments_are_plain_argument_errors()
    {
        Assert.Throws<ArgumentNullException>(() => new Pickler((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => new Unpickler((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => Pickle.Load<int>(null!));
        Assert.Throws<ArgumentNullException>(() => Pickle.Dump(1, (Stream)null!));
        Assert.ThrowsAny<ArgumentException>(() => Pickle.Dumps(1, new PickleOptions { Protocol = 6 }));
        Assert.ThrowsAny<ArgumentException>(() => PickleLimits.Default with { MaxExpansion = -1 });
    }

    private sealed class Waiting(IBufferWriter<byte> destination) : Pickler(destination)
    {
        public ManualResetEventSlim Entered { get; } = new();

        public ManualResetEventSlim Release { get; } = new();

        protected override object? PersistentId(object value)
        {
            Entered.Set();
            Release.Wait();
            return null;
        }
    }
}
