using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests.Closures;

/// <summary>What the analysis refuses gets no environment, and its call stays as it is.</summary>
public sealed class ClosureRefusalTests
{
    public static TheoryData<string> Names => [.. ClosureRefusalCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_refused_function_gets_no_environment(string name)
    {
        var marked = MarkedSource.Parse("namespace Shop; " + ClosureRefusalCases.All[name]);
        var result = GeneratorHarness.RunUnchecked(TestCompilation.Create(marked.Text));
        var environments = result.Files.Values.Sum(text => text.Split(": global::CloudPickle.Generated.ClosureEnvironment<").Length - 1);
        Assert.Equal(name == "another site inside" ? 1 : 0, environments); // the inner one is a site of its own
    }

    [Fact]
    public void Other_functions_of_the_call_are_wrapped()
    {
        var result = GeneratorHarness.Run(
            """
            public static class Shop
            {
                public static void Go([PicklableClosure] Func<int> good, [PicklableClosure] Func<int> bad) { }
                public static void Run() { var t = Task.FromResult(1); Go(() => 1, () => t.Result); }
            }
            """);
        Assert.Contains("(good), bad);", result["CloudPickle-Interceptors.g.cs"], StringComparison.Ordinal);
    }
}
