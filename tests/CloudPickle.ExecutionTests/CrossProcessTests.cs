using System.Text;

namespace CloudPickle.ExecutionTests;

/// <summary>Another process loads the same types.</summary>
public class CrossProcessTests
{
    [Fact]
    public async Task Every_case_at_every_protocol_survives_another_process()
    {
        var requests = (
            from testCase in TestCases.All
            from protocol in Enumerable.Range(0, 6)
            select (Case: testCase, Protocol: protocol, Pickle: testCase.Dump(protocol))).ToList();
        using var request = new MemoryStream();
        using (var writer = new BinaryWriter(request, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(requests.Count);
            foreach (var (testCase, protocol, pickle) in requests)
            {
                writer.Write(testCase.Name);
                writer.Write(protocol);
                writer.Write(pickle.Length);
                writer.Write(pickle);
            }
        }

        var answer = await PeerProcess.Ask("round-trip", request.ToArray());

        using var reader = new BinaryReader(new MemoryStream(answer), Encoding.UTF8);
        foreach (var (testCase, protocol, pickle) in requests)
        {
            var error = reader.ReadString();
            Assert.True(error.Length == 0, $"{testCase.Name} at protocol {protocol}: {error}");
            var returned = reader.ReadBytes(reader.ReadInt32());
            Assert.True(pickle.AsSpan().SequenceEqual(returned), $"{testCase.Name} at protocol {protocol} came back as other bytes.");
            GraphEquality.AssertEqual(testCase.CreateValue(), testCase.Load(returned));
        }
    }

    [Fact]
    public async Task An_assembly_that_nobody_touched_is_known()
    {
        // By hand: this process must not load the assembly either.
        var pickle = Pickles.Object("Cases.Untouched", "Sleeper", ("Dream", "deep"));

        var lines = Encoding.UTF8.GetString(await PeerProcess.Ask("untouched", pickle)).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Equal(["False", "Sleeper(deep)", "True"], lines[..3]);
    }
}
