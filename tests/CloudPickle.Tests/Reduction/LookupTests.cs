using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>What ToLookup and GroupBy make has no public type: where only object is declared it is written as where its interface is.</summary>
public sealed class LookupTests
{
    private static readonly string[] s_words = ["a", "bc", "d"];

    [Fact]
    public void ALookupThatIsDeclaredAsObjectIsADictOfLists() => EachProtocol(options =>
    {
        var pickle = Pickle.Dumps<object>(s_words.ToLookup(word => word.Length), options);
        Assert.Equal(Pickle.Dumps<ILookup<int, string>>(s_words.ToLookup(word => word.Length), options), pickle);
        Assert.Equal(["a", "d"], Pickle.Loads<ILookup<int, string>>(pickle)[1]);
        Assert.Equal(new List<object?> { "bc" }, ((System.Collections.IDictionary)Pickle.Loads<object>(pickle)!)[2]);
    });

    [Fact]
    public void AGroupThatIsDeclaredAsObjectIsATuple() => EachProtocol(options =>
    {
        var pickle = Pickle.Dumps<object>(s_words.GroupBy(word => word.Length).First(), options);
        var group = Pickle.Loads<IGrouping<int, string>>(pickle);
        Assert.Equal((1, "a d"), (group.Key, string.Join(' ', group)));
    });

    [Fact]
    public void GroupsInAListOfObjectsAreTuples() => EachProtocol(options =>
    {
        var pickle = Pickle.Dumps(new List<object>(s_words.GroupBy(word => word.Length)), options);
        Assert.Equal([1, 2], Pickle.Loads<List<IGrouping<int, string>>>(pickle).Select(group => group.Key));
    });

    [Fact]
    public void AQueryIsStillRefused() => Assert.Contains(
        "ToList()", Assert.Throws<PicklingException>(() => Pickle.Dumps<object>(s_words.GroupBy(word => word.Length))).Message, StringComparison.Ordinal);
}
