using Xunit;

namespace CloudPickle.Tests.Closures;

[CollectionDefinition(nameof(ClosureLoadTests), DisableParallelization = true)]
[Collection(nameof(ClosureLoadTests))]
public class ClosureLoadTests
{
    [Fact]
    public void Sixteen_threads_pickle_and_load_the_same_site()
    {
        var factor = 3;
        var counter = 0;
        var shared = ScaleClosure.Wrap(x => x * factor + counter++);
        var expected = Pickle.Dumps(shared);
        var failures = 0;
        var threads = Enumerable.Range(0, 16).Select(number => new Thread(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                var bytes = Pickle.Dumps(shared);
                var loaded = Pickle.Loads<Func<int, int>>(bytes);
                if (!bytes.AsSpan().SequenceEqual(expected) || loaded(number) != number * 3 || loaded(number) != number * 3 + 1)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Equal(0, failures);
        Assert.Equal(0, counter);
    }

    [Fact]
    public void The_delegate_of_an_environment_is_one_however_many_threads_ask()
    {
        var closure = new RefClosure();
        var seen = new Advance[16];
        var threads = Enumerable.Range(0, 16).Select(number => new Thread(() => seen[number] = closure.Delegate)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Single(seen.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void A_hundred_large_closures_leave_nothing_behind()
    {
        Trip();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var round = 0; round < 100; round++)
        {
            Trip();
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 16 << 20, $"{grown} bytes more after 100 rounds of 1 MiB");

        static void Trip()
        {
            var captured = new byte[1 << 20];
            var bytes = Pickle.Dumps(CaptureClosure<byte[]>.Wrap(() => captured, CaptureClosure<byte[]>.ShapeOf(ClosureTestRegistry.CaptureSite + "<byte[]>")));
            Assert.Equal(1 << 20, Pickle.Loads<Func<byte[]>>(bytes)().Length);
        }
    }
}
