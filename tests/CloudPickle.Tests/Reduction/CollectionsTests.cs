using System.Text;
using Xunit;

namespace CloudPickle.Tests.Reduction;

/// <summary>Every collection and tuple: back as itself, the same bytes by every way, and what Python reads.</summary>
public class CollectionsTests
{
    private static readonly int[] s_protocols = [0, 1, 2, 3, 4, 5];

    public static TheoryData<CollectionSample> Samples => CollectionSample.All;

    [Theory, MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Comes_back_as_itself_at_every_protocol(CollectionSample sample)
    {
        foreach (var protocol in s_protocols)
        {
            sample.AssertRoundTrip(protocol);
        }
    }

    [Theory, MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Has_the_same_bytes_with_and_without_its_type(CollectionSample sample)
    {
        foreach (var protocol in s_protocols)
        {
            var typed = sample.DumpTyped(protocol);
            Assert.Equal(typed, sample.Dump(protocol));
            Assert.Equal(typed, sample.DumpByInterfaces(protocol));
        }
    }

    [Theory, MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public void Untyped_value_dumps_back_as_the_same_value(CollectionSample sample)
    {
        foreach (var protocol in s_protocols)
        {
            var untyped = Pickle.Loads<object?>(sample.DumpTyped(protocol));
            var bytes = Pickle.Dumps(untyped, new PickleOptions { Protocol = protocol });
            var again = Pickle.Loads<object?>(bytes);
            Assert.Equal(untyped!.GetType(), again!.GetType());
            Assert.Equal(bytes, Pickle.Dumps(again, new PickleOptions { Protocol = protocol }));
        }
    }

    [Fact]
    public void Python_reads_every_sample_at_every_protocol()
    {
        var script = new StringBuilder("import pickle\n");
        foreach (var sample in CollectionSample.All.Select(row => row.Data).Where(sample => sample.Python.Length > 0))
        {
            foreach (var protocol in s_protocols)
            {
                script.Append($"x, y = pickle.loads(bytes.fromhex('{Convert.ToHexString(sample.DumpTyped(protocol))}')), {sample.Python}\n");
                script.Append("assert x == y and type(x) is type(y), (x, y)\nassert not isinstance(x, dict) or list(x) == list(y), (x, y)\n");
            }
        }

        Assert.Equal("done", CollectionsPython.Run(script.Append("print('done')")));
    }
}
