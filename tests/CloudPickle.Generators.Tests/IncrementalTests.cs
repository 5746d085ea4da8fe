using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Edits that matter re-emit what they change and nothing else.</summary>
public sealed class IncrementalTests
{
    private const string Order = "namespace Shop; [Picklable] public sealed class Order { public int Id; }";
    private const string Line = "namespace Shop; [Picklable] public sealed class Line { public int Count; }";

    [Fact]
    public void A_renamed_member_rewrites_its_own_file_only() =>
        Assert.Equal(["Shop.Order.g.cs"], RewrittenBy(Order.Replace("Id", "Number", StringComparison.Ordinal)));

    [Fact]
    public void A_new_library_type_rewrites_the_registry_too() =>
        Assert.Equal(["CloudPickle-Registry.g.cs", "Shop.Order.g.cs"], RewrittenBy(Order.Replace("int Id", "List<int>? Ids", StringComparison.Ordinal)));

    [Fact]
    public void A_method_body_rewrites_nothing() =>
        Assert.Empty(RewrittenBy(Order.Replace("Id; }", "Id; public void Run() => Pickle.Dumps(Id); }", StringComparison.Ordinal)));

    [Fact]
    public void A_change_of_a_base_in_another_file_reaches_the_derived_type()
    {
        var first = GeneratorHarness.Run("[Picklable] public class Derived : Base;", "public class Base { public int X; }");
        var edited = first.Input.ReplaceSyntaxTree(first.Input.SyntaxTrees[^1], TestCompilation.Parse("public class Base { public int Y; }", "Test1.cs"));
        var second = GeneratorHarness.RunUnchecked((CSharpCompilation)edited);
        Assert.Contains("\"Y\"", second["Derived.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"Y\"", Rerun(first, edited)["Derived.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Models_of_equal_sources_are_equal_but_not_the_same()
    {
        var one = Models(GeneratorHarness.Run(Order));
        var other = Models(GeneratorHarness.Run(Order));
        Assert.Equal(one, other);
        Assert.Equal(one.Select(m => m.GetHashCode()), other.Select(m => m.GetHashCode()));
        Assert.NotSame(one[0], other[0]);
    }

    [Fact]
    public void Every_stage_runs()
    {
        var result = GeneratorHarness.Run(
            TestCompilation.Create("Shop", OutputKind.DynamicallyLinkedLibrary, [GeneratorHarness.Run(TestCompilation.Create("Lib", OutputKind.DynamicallyLinkedLibrary, [], [Line])).ToReference()],
            ["[assembly: PicklableType(typeof(Other))] public class Other; [PicklableWith(typeof(R))] public class C; public class R : Reducer<C> { public override void Write(Pickler pickler, C value) { } public override C Read(Unpickler unpickler, object? value) => new(); } [Picklable, PicklableSubtype(typeof(B))] public class A; public class B : A { void M() => Pickle.Dumps(new List<A>()); static Func<int> N() => Pickle.Closure(() => 1); }"]));
        Assert.Equal(StageNames.All.Order(), result.Run.TrackedSteps.Keys.Where(StageNames.All.Contains).Order());
    }

    private static object[] Models(GeneratorResult result) =>
        [.. result.Run.TrackedSteps[StageNames.TypeReducers].SelectMany(s => s.Outputs).Select(o => o.Value)];

    private static SortedDictionary<string, string> Rerun(GeneratorResult first, Compilation edited) => new(
        first.Driver.RunGenerators(edited).GetRunResult().Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString()),
        StringComparer.Ordinal);

    private static IEnumerable<string> RewrittenBy(string order)
    {
        var first = GeneratorHarness.Run(Order, Line);
        var tree = first.Input.SyntaxTrees.Single(t => t.FilePath == "Test0.cs");
        var driver = first.Driver.RunGenerators(first.Input.ReplaceSyntaxTree(tree, TestCompilation.Parse(order, "Test0.cs")));
        var sources = driver.GetRunResult().Results.Single().GeneratedSources;
        var before = first.Run.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText);
        return sources.Where(s => !ReferenceEquals(before.GetValueOrDefault(s.HintName), s.SourceText)).Select(s => s.HintName).Order(StringComparer.Ordinal);
    }
}
