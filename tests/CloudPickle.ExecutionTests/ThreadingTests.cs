using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>The façade is for everybody at once, a session for one.</summary>
public class ThreadingTests
{
    [Fact]
    public void The_facade_is_safe_from_many_threads()
    {
        var expected = TestCases.All.ToDictionary(testCase => testCase, testCase => testCase.Dump(5));

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            foreach (var testCase in TestCases.All)
            {
                Assert.Equal(expected[testCase], testCase.Dump(testCase.Load(testCase.Dump(5))));
            }
        });
    }

    [Fact]
    public void Threads_that_meet_a_type_for_the_first_time_write_the_same()
    {
        AssertAllWriteTheSame(new FirstUse<byte> { Value = 1, Next = new() });
        AssertAllWriteTheSame(new FirstUse<short> { Value = 1, Next = new() });
        AssertAllWriteTheSame(new FirstUse<int> { Value = 1, Next = new() });
        AssertAllWriteTheSame(new FirstUse<long> { Value = 1, Next = new() });
        AssertAllWriteTheSame(new FirstUse<double> { Value = 1, Next = new() });
        AssertAllWriteTheSame(new FirstUse<string> { Value = "1", Next = new() });
    }

    private static void AssertAllWriteTheSame<T>(T value)
    {
        using var barrier = new Barrier(8);
        var pickles = new byte[barrier.ParticipantCount][];
        var threads = Enumerable.Range(0, pickles.Length).Select(number => new Thread(() =>
        {
            barrier.SignalAndWait();
            pickles[number] = Pickle.Dumps(value);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        var later = Pickle.Dumps(value);
        Assert.All(pickles, pickle => Assert.Equal(later, pickle));
    }

    [Fact]
    public void A_nested_dump_in_one_session_is_an_error()
    {
        using var stream = new MemoryStream();
        using var pickler = new Nesting(stream);

        var error = Assert.Throws<PicklingException>(() => pickler.Dump(new Customer()));

        Assert.Contains("in use", error.Message);
    }

    [Fact]
    public void A_nested_load_in_one_session_is_an_error()
    {
        var pickle = Pickle.Dumps(new Customer(), new PickleOptions { PersistentId = _ => "id" });
        Unpickler? unpickler = null;
        unpickler = new Unpickler(pickle, new UnpickleOptions { PersistentLoad = _ => unpickler!.Load<object?>() });

        var error = Assert.Throws<UnpicklingException>(() => unpickler.Load<Customer>());

        Assert.Contains("in use", error.Message);
        unpickler.Dispose();
    }

    private sealed class Nesting(Stream destination) : Pickler(destination)
    {
        protected override object? PersistentId(object value)
        {
            Dump("nested");
            return null;
        }
    }
}

/// <summary>Holds itself: its reducer meets the type while it writes it. Only one test uses these types.</summary>
/// <typeparam name="T">What makes another type of it.</typeparam>
[Picklable]
public sealed class FirstUse<T>
{
    public T? Value { get; set; }

    public FirstUse<T>? Next { get; set; }
}
