namespace CloudPickle.ExecutionTests.Closures;

/// <summary>Many threads pickle and load closures of the same sites.</summary>
public class ClosureThreadingTests
{
    private const int Threads = 16;
    private const int Rounds = 200;

    [Fact]
    public async Task Every_closure_is_the_same_from_every_thread()
    {
        var expected = ClosureCases.All.Select(c => (Case: c, Pickle: c.Dump(5), c.Expected)).ToList();
        await OnAllThreads(_ => Assert.All(expected, e =>
        {
            Assert.Equal(e.Pickle, e.Case.Dump(5));
            Assert.Equal(e.Expected, e.Case.Run(e.Pickle));
        }));
    }

    [Fact]
    public Task One_site_used_first_by_all_threads_at_once() => OnAllThreads(thread =>
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (offset, calls) = (thread * Rounds, 0);
            var (count, read) = Pickle.Loads<(Func<int, int>, Func<int>)>(
                Pickle.Dumps((Pickle.Closure((int x) => x + offset + ++calls), Pickle.Closure(() => calls))));
            Assert.Equal(round + offset + 1, count(round));
            Assert.Equal(1, read());
            Assert.Equal(0, calls);
        }
    });

    [Fact]
    public async Task One_picklable_delegate_can_be_pickled_by_all_threads()
    {
        var values = Enumerable.Range(0, 100).ToList();
        var shared = Pickle.Closure((int x) => values.Count + x);
        var expected = Pickle.Dumps(shared);
        await OnAllThreads(_ =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                Assert.Equal(expected, Pickle.Dumps(shared));
                Assert.Equal(100 + round, shared(round));
            }
        });
    }

    /// <summary>Starts all at the same moment.</summary>
    private static async Task OnAllThreads(Action<int> action)
    {
        using var start = new Barrier(Threads);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                action(thread);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
