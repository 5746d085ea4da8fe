using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>What the analysis refuses is left out.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string> Names => [.. RefusalCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_refused_type_is_left_out(string name)
    {
        var source = MarkedSource.Parse(RefusalCases.All[name]).Text;
        var result = GeneratorHarness.RunUnchecked(TestCompilation.Create("namespace Shop; " + source));
        Assert.DoesNotContain(result.Files.Keys, hint => hint.Split('.', '-').Contains("Bad"));
        Assert.DoesNotContain(result.Files.Values, text => text.Contains("Bad_Reducer", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_types_of_the_assembly_keep_their_reducers()
    {
        var result = GeneratorHarness.Run("namespace Shop; [Picklable] public class Good { public int Id; } [Picklable] public static class Bad;");
        Assert.Equal(["CloudPickle-Registry.g.cs", "Shop.Good.g.cs"], result.Files.Keys);
    }
}
