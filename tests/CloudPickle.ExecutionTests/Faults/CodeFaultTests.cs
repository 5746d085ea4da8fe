using System.Buffers;
using System.Globalization;
using System.Text;
using Cases;

namespace CloudPickle.ExecutionTests.Faults;

/// <summary>Code of the user that throws: the place is in the error, and the session goes on.</summary>
public class CodeFaultTests
{
    [Fact]
    public void A_setter_that_throws_names_its_place()
    {
        var pickle = Pickles.Object("CloudPickle.ExecutionTests.Faults", "Fragile", ("Number", -1));
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<List<Fragile>>(InList(pickle)));

        Assert.IsType<FormatException>(error.InnerException);
        Assert.Contains("Fragile.Number", error.Message);
        Assert.Equal("$[0]", error.Path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_reducer_that_throws_names_its_place_and_the_session_goes_on(int protocol)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var reducer = new Failing();
        using var pickler = new Pickler(buffer, CaseData.Protocol(protocol) with { Reducers = [reducer] });

        var error = Assert.Throws<PicklingException>(() => pickler.Dump(new Dictionary<string, object> { ["a"] = new List<object> { 1, new Customer() } }));
        Assert.Equal("$[\"a\"][1]", error.Path);
        Assert.IsType<FormatException>(error.InnerException);

        pickler.ClearMemo();
        reducer.Fails = false;
        pickler.Dump(new Customer());
        Assert.Equal("customer", Pickle.Loads<object?>(buffer.WrittenSpan));
    }

    /// <summary>Out of memory, simulated at each step of a dump in turn: it comes through as it is, and the session goes on.</summary>
    [Fact]
    public void Out_of_memory_at_any_step_comes_through_and_the_session_goes_on()
    {
        var value = Enumerable.Range(0, 20).Select(i => new Customer { Id = i, Name = "n" }).ToList();
        for (var step = 1; step <= 20; step++)
        {
            var buffer = new ArrayBufferWriter<byte>();
            var left = step;
            using var pickler = new Pickler(buffer, new PickleOptions { PersistentId = _ => --left == 0 ? throw new OutOfMemoryException() : null });
            Assert.Throws<OutOfMemoryException>(() => pickler.Dump(value));

            pickler.ClearMemo();
            pickler.Dump(value);
            Assert.Equal(20, Pickle.Loads<List<Customer>>(buffer.WrittenSpan).Count);
        }
    }

    [Fact]
    public void Hooks_that_throw_on_loading_name_the_place_and_the_facade_goes_on()
    {
        var pickle = Pickle.Dumps(new List<object?> { 1, new Customer() }, new PickleOptions { PersistentId = value => value is Customer ? "id" : null });

        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(pickle, new UnpickleOptions { PersistentLoad = _ => throw new FormatException("no") }));

        Assert.IsType<FormatException>(error.InnerException);
        Assert.StartsWith("$[1]", error.Path);
        Assert.Throws<OutOfMemoryException>(() => Pickle.Loads<object?>(pickle, new UnpickleOptions { PersistentLoad = _ => throw new OutOfMemoryException() }));
        Assert.Equal([1, "id"], (List<object?>)Pickle.Loads<object?>(pickle, new UnpickleOptions { PersistentLoad = id => id })!);
    }

    [Fact]
    public void A_buffer_callback_that_throws_names_the_place()
    {
        var options = new PickleOptions { BufferCallback = _ => throw new FormatException("no") };
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new List<byte[]> { new byte[10] }, options));

        Assert.IsType<FormatException>(error.InnerException);
        Assert.Equal("$[0]", error.Path);
    }

    /// <summary>A value of another type is known at the end of its pickle: the next one is read.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_session_reads_the_next_pickle_after_one_of_another_type(bool isStream)
    {
        byte[] pickles = [.. Pickle.Dumps(new List<int> { 1 }), .. Pickle.Dumps("next")];
        using var unpickler = isStream ? new Unpickler(new MemoryStream(pickles)) : new Unpickler(pickles);

        Assert.Throws<UnpicklingException>(() => unpickler.Load<string>());
        Assert.Equal("next", unpickler.Load<string>());
    }

    /// <summary>Where a pickle that failed in its middle ends, nobody knows: the session does not read its rest as a pickle, nor the same one for ever.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_ends_with_a_pickle_that_failed_in_its_middle(bool isStream)
    {
        byte[] pickles = [.. Pickles.Object("CloudPickle.ExecutionTests", "Positive", ("Number", -1)), .. Pickle.Dumps("next")];
        using var unpickler = isStream ? new Unpickler(new MemoryStream(pickles)) : new Unpickler(pickles);

        Assert.Throws<UnpicklingException>(() => unpickler.Load<Positive>());
        Assert.Contains("new session", Assert.Throws<InvalidOperationException>(() => unpickler.Load<string>()).Message);
        Assert.Throws<InvalidOperationException>(() => unpickler.TryLoad<string>(out _));
        await Assert.ThrowsAsync<InvalidOperationException>(() => unpickler.LoadAsync<string>(TestContext.Current.CancellationToken).AsTask());
    }

    /// <summary>A source that had nothing yet failed between two pickles: the session goes on.</summary>
    [Fact]
    public void A_session_goes_on_when_its_source_failed_between_pickles()
    {
        using var source = new FailingSource(Pickle.Dumps("next"), 0, new TimeoutException()) { IsFailingOnce = true };
        using var unpickler = new Unpickler(source);

        Assert.Throws<TimeoutException>(() => unpickler.Load<string>());
        Assert.Equal("next", unpickler.Load<string>());
    }

    /// <summary>An object that waits for what its constructor takes: as an id, as a key, as its own state, among the items of another one, or as the result.</summary>
    [Theory]
    [InlineData("{0}\u0094Q.")]
    [InlineData("}}{0}\u0094Ns.")]
    [InlineData("\u008f({0}\u0090.")]
    [InlineData("{0}\u0094}}X\u0006\0\0\0Numberh\0sb.")]
    [InlineData("cbuiltins\nset\n]{0}a\u0085R.")]
    [InlineData("]{0}a.")]
    [InlineData("{0}.")]
    public void A_half_built_object_never_escapes(string form)
    {
        var pickle = Encoding.Latin1.GetBytes("\u0080\u0004" + string.Format(CultureInfo.InvariantCulture, form, "cCloudPickle.ExecutionTests\nPositive\n)\u0081"));
        var options = new UnpickleOptions { PersistentLoad = id => throw new InvalidOperationException($"{id} was shown.") };

        var error = Assert.ThrowsAny<UnpicklingException>(() => Pickle.Loads<object?>(pickle, options));

        Assert.Null(error.InnerException);
    }

    /// <summary>Whatever makes an object, its failure names the place of that object, not of the one before it.</summary>
    [Theory]
    [InlineData("](K\u0001cdatetime\ndatetime\n(C\u0001atRe.", "$[1]")]
    [InlineData("](K\u0001cdatetime\ndatetime\n(C\u0001at\u0081e.", "$[1]")]
    [InlineData("](K\u0001(cdatetime\ndatetime\nC\u0001aoe.", "$[1]")]
    [InlineData("](K\u0001(C\u0001aidatetime\ndatetime\ne.", "$[1]")]
    [InlineData("](K\u0001K\u0002Qe.", "$[1]")]
    [InlineData("](K\u0001Px\ne.", "$[1]")]
    [InlineData("}(K\u0001K\u0002K\u0003cdatetime\ndatetime\n(C\u0001atRu.", "$[3]")]
    public void A_failure_of_a_call_names_the_place_of_its_result(string pickle, string path) =>
        Assert.Equal(path, Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(Encoding.Latin1.GetBytes(pickle))).Path);

    private static byte[] InList(byte[] pickle) => [(byte)']', (byte)'(', .. pickle.AsSpan(0, pickle.Length - 1), (byte)'e', (byte)'.'];

    private sealed class Failing : Reducer<Customer>
    {
        public bool Fails { get; set; } = true;

        public override void Write(Pickler pickler, Customer value)
        {
            if (Fails)
            {
                throw new FormatException("no");
            }

            pickler.Writer.WriteString("customer");
        }

        public override Customer Read(Unpickler unpickler, object? value) => new();
    }
}
