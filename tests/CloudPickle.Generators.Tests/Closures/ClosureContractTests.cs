using System.Text.RegularExpressions;
using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests.Closures;

/// <summary>What the build writes to <c>cloudpickle.closures.txt</c>.</summary>
public sealed partial class ClosureContractTests
{
    private const string Pricing =
        "namespace Shop; public static class Pricing { public static Delegate Quote(int factor, List<string?> log) { int calls = 0; return Pickle.Closure((int x) => { calls++; log.Add(null); return x * factor; }); } }";

    private const string Images =
        "namespace Shop; public static class Images { public static Delegate Resize() => Pickle.Closure(() => 1, \"resize\"); public static Delegate Parse() => Pickle.Closure<Func<string, int>>(int.Parse); }";

    [Fact]
    public void Lists_site_hash_delegate_type_and_captures() => Assert.Equal(
        """
        # The closures of this project that can be pickled: site, hash and delegate type, captures. The build keeps this file up to date.
        # A pickled closure runs only where its site has its hash. A pinned one runs where its name is, with the captures by name.

        Shop.Pricing.Quote(int, System.Collections.Generic.List<string>)
          HASH System.Func<int, int>
            calls: int (shared)
            factor: int
            log: System.Collections.Generic.List<string?>

        int.Parse(string)
          HASH System.Func<string, int>

        name:resize
          pinned System.Func<int>

        """,
        Hash().Replace(Contract(Pricing, Images), "HASH"));

    [Fact]
    public void The_order_of_the_code_does_not_count() => Assert.Equal(Contract(Pricing, Images), Contract(Images, Pricing));

    [Fact]
    public void Another_body_is_another_line() =>
        Assert.NotEqual(Contract(Pricing), Contract(Pricing.Replace("x * factor", "x + factor", StringComparison.Ordinal)));

    [Fact]
    public void A_project_without_closures_has_an_empty_list() => Assert.All(
        Contract("public static class Empty;").Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("#", line, StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_emitted_without_the_file() =>
        Assert.DoesNotContain("CloudPickle-Closures.g.cs", GeneratorHarness.Run(Pricing).Files.Keys);

    private static string Contract(params string[] sources)
    {
        var emitted = GeneratorHarness.Run(TestCompilation.Create(sources), ("CloudPickleUpdateClosures", "true"))["CloudPickle-Closures.g.cs"];
        return string.Concat(emitted.Split('\n').Where(line => line.StartsWith("//|", StringComparison.Ordinal)).Select(line => line[3..].Replace(" ", "", StringComparison.Ordinal).Length == 0 ? "\n" : line[4..] + "\n"));
    }

    [GeneratedRegex("(?m)(?<=^  )[0-9a-f]{16}")]
    private static partial Regex Hash();
}
