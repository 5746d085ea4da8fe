using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Pickles that stand one after the other.</summary>
public class SeveralPicklesTests
{
    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public void A_stream_that_can_seek_stands_after_the_pickle(int protocol)
    {
        var first = Pickle.Dumps(new Customer { Id = 1 }, CaseData.Protocol(protocol));
        var second = Pickle.Dumps("second", CaseData.Protocol(protocol));
        using var stream = new MemoryStream([.. first, .. second, 1, 2, 3]);

        Assert.Equal(1, Pickle.Load<Customer>(stream).Id);
        Assert.Equal(first.Length, stream.Position);
        Assert.Equal("second", Pickle.Load<string>(stream));
        Assert.Equal(first.Length + second.Length, stream.Position);
    }

    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public async Task A_stream_that_cannot_seek_is_not_read_too_far(int protocol)
    {
        var first = Pickle.Dumps(new Customer { Id = 1, Name = new string('n', 1000) }, CaseData.Protocol(protocol));
        var second = Pickle.Dumps("second", CaseData.Protocol(protocol));
        using var stream = new TrickleStream([.. first, .. second, 1, 2, 3]);

        Assert.Equal(1, Pickle.Load<Customer>(stream).Id);
        Assert.Equal(first.Length, stream.Taken);
        Assert.Equal("second", await Pickle.LoadAsync<string>(stream, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(first.Length + second.Length, stream.Taken);
    }

    [Fact]
    public void Bytes_after_the_pickle_are_left_alone() =>
        Assert.Equal(5, Pickle.Loads<int>((byte[])[.. Pickle.Dumps(5), 0xFF, 0xFF]));
}
