using Cases;

namespace CloudPickle.ExecutionTests.Faults;

/// <summary>Sources that fail, at every byte: their own exception comes through, and a whole one is read one byte at a time.</summary>
public class SourceFaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task A_source_that_fails_at_any_byte_shows_its_own_exception(int protocol)
    {
        var pickle = Pickle.Dumps(new List<Customer> { new() { Id = 1, Name = "Ada" }, new() { Id = 2 } }, CaseData.Protocol(protocol));
        for (var count = 0; count < pickle.Length; count++)
        {
            var failure = new IOException("connection lost");
            Assert.Same(failure, Assert.Throws<IOException>(() => Pickle.Load<List<Customer>>(new FailingSource(pickle, count, failure))));
            Assert.Same(failure, await Assert.ThrowsAsync<IOException>(
                () => Pickle.LoadAsync<List<Customer>>(new FailingSource(pickle, count, failure), cancellationToken: TestContext.Current.CancellationToken).AsTask()));
        }

        var whole = await Pickle.LoadAsync<List<Customer>>(new FailingSource(pickle, -1, new IOException()), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("Ada", whole[0].Name);
    }

    [Fact]
    public void A_source_that_ends_early_is_a_truncated_pickle()
    {
        var pickle = Pickle.Dumps("some text");
        Assert.Throws<UnpicklingException>(() => Pickle.Load<string>(new FailingSource(pickle[..^3], -1, new IOException())));
    }
}
