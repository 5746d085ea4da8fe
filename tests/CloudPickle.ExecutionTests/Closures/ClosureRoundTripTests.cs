namespace CloudPickle.ExecutionTests.Closures;

/// <summary>What was loaded does what was sent, at every protocol that can name a closure, and pickles to the same bytes again.</summary>
public class ClosureRoundTripTests
{
    public static TheoryData<string> Names => [.. ClosureCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Does_the_same_at_every_protocol(string name)
    {
        var closure = ClosureCases.Get(name);
        for (var protocol = 0; protocol <= 5; protocol++)
        {
            Assert.Equal(closure.Expected, closure.Run(closure.Dump(protocol)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pickles_to_the_same_bytes_again(string name)
    {
        var closure = ClosureCases.Get(name);
        var pickle = closure.Dump(PickleOptions.Default.Protocol);
        Assert.Equal(pickle, closure.DumpAgain(pickle));
    }

    [Fact]
    public void A_neighbours_variable_stays_at_home()
    {
        var secret = string.Concat("neighbour", "'s secret");
        var factor = 3;
        Func<int> neighbour = () => secret.Length;
        var pickle = Pickle.Dumps((int x) => (x * factor) + 1);
        Assert.Equal(18, neighbour());
        Assert.DoesNotContain("secret", System.Text.Encoding.Latin1.GetString(pickle), StringComparison.Ordinal);
        Assert.Equal(7, Pickle.Loads<Func<int, int>>(pickle)(2));
    }
}
