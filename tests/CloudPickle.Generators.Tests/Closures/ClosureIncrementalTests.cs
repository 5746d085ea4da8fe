using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.Generators.Tests.Closures;

/// <summary>An edit re-emits what it changes: a comment next to a call only the interceptors.</summary>
public sealed class ClosureIncrementalTests
{
    private const string Source =
        "namespace Shop; public static class Pricing { public static Func<int, int> Quote(int factor) => Pickle.Closure((int x) => x * factor); public static Func<int> Other() => Pickle.Closure(() => 1); }";

    [Fact]
    public void A_comment_next_to_a_call_rewrites_the_interceptors_only() =>
        Assert.Equal(["CloudPickle-Interceptors.g.cs"], RewrittenBy(Source.Replace("=> Pickle", "=> /* here */ Pickle", StringComparison.Ordinal)));

    [Fact]
    public void A_comment_inside_a_lambda_rewrites_the_interceptors_only() =>
        Assert.Equal(["CloudPickle-Interceptors.g.cs"], RewrittenBy(Source.Replace("x * factor", "x * /* times */ factor", StringComparison.Ordinal)));

    [Fact]
    public void A_body_rewrites_its_member_the_registry_and_the_interceptors() => Assert.Equal(
        ["Closures/Shop.Pricing.Quote.g.cs", "CloudPickle-Interceptors.g.cs", "CloudPickle-Registry.g.cs"],
        RewrittenBy(Source.Replace("x * factor", "x + factor", StringComparison.Ordinal)));

    [Fact]
    public void An_unrelated_file_rewrites_nothing()
    {
        var first = GeneratorHarness.Run(Source);
        Assert.Empty(Rewritten(first, first.Input.AddSyntaxTrees(TestCompilation.Parse("class Unrelated { void M() => System.Array.ForEach(new[] { 1 }, x => { }); }", "Other.cs"))));
    }

    [Fact]
    public void An_attribute_added_in_another_file_makes_its_calls_sites()
    {
        const string api = "public static class Queue { public static void Submit(Action job) { } }";
        var first = GeneratorHarness.Run(api, "class C { void M() => Queue.Submit(() => { }); }");
        Assert.Empty(first.Files);
        var tree = first.Input.SyntaxTrees.Single(t => t.ToString() == api);
        var edited = first.Input.ReplaceSyntaxTree(tree, TestCompilation.Parse(api.Replace("Action job", "[PicklableClosure] Action job", StringComparison.Ordinal), tree.FilePath));
        Assert.Contains("CloudPickle-Interceptors.g.cs", Rewritten(first, edited));
    }

    [Fact]
    public void A_global_alias_in_another_file_marks_parameters() => Assert.Contains(
        "CloudPickle-Interceptors.g.cs",
        GeneratorHarness.Run(
            "global using Travels = CloudPickle.PicklableClosureAttribute;",
            "public static class Queue { public static void Submit([Travels] Action job) { } }",
            "class C { void M() => Queue.Submit(() => { }); }").Files.Keys);

    [Fact]
    public void Marked_parameters_of_a_reference_are_sites()
    {
        var library = GeneratorHarness.Run(TestCompilation.Create(
            "Lib", OutputKind.DynamicallyLinkedLibrary, [], ["namespace Lib; public static class Queue { public static void Submit<T>(this T queue, [PicklableClosure] Action job) { } }"]));
        var user = GeneratorHarness.Run(TestCompilation.Create(
            "App", OutputKind.DynamicallyLinkedLibrary, [library.ToReference()], ["using Lib; class C { void M() => 5.Submit(() => { }); }"]));
        Assert.Contains("CloudPickle-Interceptors.g.cs", user.Files.Keys);
    }

    private static IEnumerable<string> RewrittenBy(string source)
    {
        var first = GeneratorHarness.Run(Source);
        var tree = first.Input.SyntaxTrees[^1];
        return Rewritten(first, first.Input.ReplaceSyntaxTree(tree, TestCompilation.Parse(source, tree.FilePath)));
    }

    private static IEnumerable<string> Rewritten(GeneratorResult first, CSharpCompilation edited)
    {
        var run = first.Driver.RunGenerators(edited).GetRunResult().Results.Single();
        return run.GeneratedSources
            .Where(s => !first.Files.TryGetValue(s.HintName, out var before) || before != s.SourceText.ToString())
            .Select(s => s.HintName).Order(StringComparer.Ordinal);
    }
}
