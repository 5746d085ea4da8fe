using System.Buffers;

namespace CloudPickle.ExecutionTests;

/// <summary>Every shared case at every protocol, through every way in and out.</summary>
public class RoundTripTests
{
    [Theory]
    [MemberData(nameof(CaseData.EveryCaseAndProtocol), MemberType = typeof(CaseData))]
    public void A_value_comes_back_with_its_types_state_and_aliases(string name, int protocol)
    {
        var testCase = TestCases.Get(name);
        GraphEquality.AssertEqual(testCase.CreateValue(), testCase.Load(testCase.Dump(protocol)));
    }

    [Theory]
    [MemberData(nameof(CaseData.EveryCaseAndProtocol), MemberType = typeof(CaseData))]
    public void What_was_loaded_dumps_to_the_same_bytes(string name, int protocol)
    {
        var testCase = TestCases.Get(name);
        var pickle = testCase.Dump(protocol);
        Assert.Equal(pickle, testCase.Dump(testCase.Load(pickle), CaseData.Protocol(protocol)));
    }

    [Theory]
    [MemberData(nameof(CaseData.EveryCaseAndProtocol), MemberType = typeof(CaseData))]
    public async Task Every_destination_gets_the_same_bytes(string name, int protocol)
    {
        var testCase = TestCases.Get(name);
        var value = testCase.CreateValue();
        var options = CaseData.Protocol(protocol);
        var expected = testCase.Dump(value, options);

        using var stream = new MemoryStream();
        testCase.Dump(value, stream, options);
        Assert.Equal(expected, stream.ToArray());

        var buffer = new ArrayBufferWriter<byte>();
        testCase.Dump(value, buffer, options);
        Assert.Equal(expected, buffer.WrittenSpan.ToArray());

        using var trickle = new TrickleStream();
        await testCase.DumpAsync(value, trickle, options, TestContext.Current.CancellationToken);
        Assert.Equal(expected, trickle.Written);
    }

    [Theory]
    [MemberData(nameof(CaseData.EveryCaseAndProtocol), MemberType = typeof(CaseData))]
    public async Task Every_source_gives_the_same_value(string name, int protocol)
    {
        var testCase = TestCases.Get(name);
        var expected = testCase.CreateValue();
        var pickle = testCase.Dump(protocol);

        using var seekable = new MemoryStream(pickle);
        GraphEquality.AssertEqual(expected, testCase.Load(seekable));

        using var trickle = new TrickleStream(pickle);
        GraphEquality.AssertEqual(expected, testCase.Load(trickle));

        using var asyncTrickle = new TrickleStream(pickle);
        GraphEquality.AssertEqual(expected, await testCase.LoadAsync(asyncTrickle, null, TestContext.Current.CancellationToken));

        GraphEquality.AssertEqual(expected, testCase.Load(Segments.Of(pickle, 1, 2, 3, 5, 7, 11)));
        GraphEquality.AssertEqual(expected, testCase.Load(Segments.Of(pickle, 4099)));
    }

    [Theory]
    [MemberData(nameof(CaseData.EveryCase), MemberType = typeof(CaseData))]
    public void Sharing_at_one_protocol_reads_as_at_another(string name)
    {
        var testCase = TestCases.Get(name);
        var expected = testCase.Describe(testCase.CreateValue());
        for (var protocol = 0; protocol <= PickleOptions.HighestProtocol; protocol++)
        {
            Assert.Equal(expected, testCase.RoundTrip(protocol));
        }
    }
}
