using System.Buffers;
using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Several pickles of one session share a memo.</summary>
public class SessionTests
{
    public static TheoryData<int> Protocols => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_object_keeps_its_identity_from_one_pickle_to_the_next(int protocol)
    {
        var customer = new Customer { Id = 1, Name = "Ada" };
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream, CaseData.Protocol(protocol));
        pickler.Dump(customer);
        var first = stream.Length;
        pickler.Dump(new List<Customer> { customer });
        Assert.True(stream.Length - first < first, "The second pickle must refer to the first one's object.");

        stream.Position = 0;
        using var unpickler = new Unpickler(stream);
        var loaded = unpickler.Load<Customer>();
        Assert.Same(loaded, Assert.Single(unpickler.Load<List<Customer>>()));
        Assert.False(unpickler.TryLoad<object?>(out _));
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void After_ClearMemo_a_pickle_stands_alone(int protocol)
    {
        var customer = new Customer { Id = 1, Name = "Ada" };
        var buffer = new ArrayBufferWriter<byte>();
        using var pickler = new Pickler(buffer, CaseData.Protocol(protocol));
        pickler.Dump(customer);
        pickler.ClearMemo();
        var first = buffer.WrittenCount;
        pickler.Dump(customer);

        Assert.Equal(buffer.WrittenMemory[..first].ToArray(), buffer.WrittenMemory[first..].ToArray());
        Assert.Equal("Ada", Pickle.Loads<Customer>(buffer.WrittenSpan[first..]).Name);
    }

    [Fact]
    public void A_session_writes_every_case()
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        foreach (var testCase in TestCases.All)
        {
            testCase.Dump(testCase.CreateValue(), pickler);
        }

        using var unpickler = new Unpickler(stream.ToArray());
        foreach (var testCase in TestCases.All)
        {
            GraphEquality.AssertEqual(testCase.CreateValue(), testCase.Load(unpickler));
        }
    }

    [Fact]
    public void A_failed_dump_leaves_nothing_in_the_stream()
    {
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        pickler.Dump(1);
        var length = stream.Length;
        Assert.Throws<PicklingException>(() => pickler.Dump<object>(new List<object> { 1, new Mutex() }));
        Assert.Equal(length, stream.Length);

        pickler.ClearMemo();
        pickler.Dump("after");
        stream.Position = length;
        Assert.Equal("after", Pickle.Load<string>(stream));
    }

    [Fact]
    public void After_a_failed_dump_the_memo_must_be_cleared_first()
    {
        var customer = new Customer { Id = 1, Name = "Ada" };
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        Assert.Throws<PicklingException>(() => pickler.Dump<object>(new List<object> { customer, new Mutex() }));

        // The memo counts the customer, which no reader has: a reference to it would not load.
        Assert.Contains("ClearMemo", Assert.Throws<PicklingException>(() => pickler.Dump(customer)).Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);

        pickler.ClearMemo();
        pickler.Dump(customer);
        stream.Position = 0;
        Assert.Equal("Ada", Pickle.Load<Customer>(stream).Name);
    }

    [Fact]
    public void The_refusal_of_an_anonymous_object_says_what_to_use()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps<object>(new { Id = 1 }));
        Assert.EndsWith("Use a record.", error.Reason, StringComparison.Ordinal);
    }
}
