using System.Diagnostics;
using System.Globalization;
using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>
/// Sixteen threads dump and load, closures among it: nothing grows and nothing of one thread shows in another. By itself, for other tests grow. Some seconds here; for an hour,
/// <c>CLOUDPICKLE_SOAK_SECONDS=3600 dotnet test tests/CloudPickle.ExecutionTests -c Release --filter SoakTests --logger "console;verbosity=detailed"</c>.
/// </summary>
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
[Collection(nameof(SoakTests))]
public class SoakTests
{
    private const int Threads = 16;
    private const long AllowedGrowth = 16 << 20;

    [Fact]
    public void Sixteen_threads_neither_grow_nor_mix()
    {
        var time = TimeSpan.FromSeconds(
            Environment.GetEnvironmentVariable("CLOUDPICKLE_SOAK_SECONDS") is { Length: > 0 } given ? double.Parse(given, CultureInfo.InvariantCulture) : 4);
        Run(time / 3);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (rounds, bytes) = Run(time);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rounds:N0} round trips, {bytes:N0} bytes of pickles in {time.TotalSeconds:N0} s at {Threads} threads; memory grew by {growth:N0} bytes, working set {Environment.WorkingSet:N0}.");
        Assert.InRange(rounds, Threads, long.MaxValue);
        Assert.InRange(growth, long.MinValue, AllowedGrowth);
    }

    private static (long Rounds, long Bytes) Run(TimeSpan time)
    {
        long rounds = 0;
        long bytes = 0;
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var started = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            try
            {
                for (var round = 0; Stopwatch.GetElapsedTime(started) < time; round++)
                {
                    Interlocked.Add(ref bytes, Once(number, round));
                    Interlocked.Increment(ref rounds);
                }
            }
            catch (Exception exception)
            {
                failures.Enqueue(exception);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(failures);
        return (rounds, bytes);
    }

    /// <summary>One thread's own values: what comes back must have its number.</summary>
    private static long Once(int number, int round)
    {
        var mark = (number * 1_000_003) + round;
        var protocol = round % (PickleOptions.HighestProtocol + 1);
        var options = CaseData.Protocol(protocol);

        var customer = new Customer { Id = mark, Name = $"thread {number}" };
        var order = new Order { Id = mark, Contacts = { ["one"] = customer }, Tag = customer };
        var pickle = Pickle.Dumps(order, options);
        var loaded = Pickle.Loads<Order>(pickle);
        Assert.Equal(mark, loaded.Id);
        Assert.Equal($"thread {number}", loaded.Contacts["one"].Name);
        Assert.Same(loaded.Contacts["one"], loaded.Tag);

        var closure = Pickle.Dumps((int x) => x + mark + customer.Id, options);
        Assert.Equal(1 + mark + mark, Pickle.Loads<Func<int, int>>(closure)(1));

        var testCase = TestCases.All[(number + round) % TestCases.All.Count];
        var value = testCase.Dump(protocol);
        testCase.Load(value);
        Assert.ThrowsAny<UnpicklingException>(() => testCase.Load(value.AsSpan(0, value.Length / 2)));

        using var stream = new MemoryStream();
        using (var pickler = new Pickler(stream, options))
        {
            pickler.Dump(customer);
            pickler.Dump(customer);
        }

        stream.Position = 0;
        using var unpickler = new Unpickler(stream);
        Assert.Same(unpickler.Load<Customer>(), unpickler.Load<Customer>());
        return pickle.Length + closure.Length + value.Length + stream.Length;
    }
}
