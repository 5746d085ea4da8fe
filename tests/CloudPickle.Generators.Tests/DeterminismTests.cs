using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>The same program gives the same text, however its files are ordered.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Path, string Source)[] Files =
    [
        ("a.cs", "namespace Shop; [Picklable] public partial class Order { public int A; public List<Line>? L; }"),
        ("b.cs", "namespace Shop; public partial class Order { public int B; public Kind K; }"),
        ("c.cs", "namespace Shop; [Picklable] public class Line { public Kind K; public Box<Order>? O; public Box<int>? I; }"),
        ("d.cs", "namespace Shop; public enum Kind { X } [Picklable] public class Box<T> { public T? V; public Dictionary<string, T>? D; }"),
        ("e.cs", "namespace Shop; public partial class P { [Picklable] private class A; [Picklable] private class B { public A? X; } }"),
        ("f.cs", "namespace Shop; public partial class Q { [Picklable] private class A; static void M() { Pickle.Dumps(new List<A>()); Pickle.Dumps(new Dictionary<int, Order>()); } }"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_the_files_does_not_matter(int seed)
    {
        var expected = Run(Files);
        var shuffled = Files.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(expected, Run(shuffled));
    }

    [Fact]
    public void Nothing_emitted_depends_on_the_machine() => Assert.All(
        Run(Files).Values,
        text =>
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain(Environment.CurrentDirectory, text, StringComparison.Ordinal);
        });

    private static IReadOnlyDictionary<string, string> Run((string Path, string Source)[] files)
    {
        var compilation = TestCompilation.Create().AddSyntaxTrees(files.Select(f => TestCompilation.Parse(f.Source, f.Path)));
        var result = GeneratorHarness.RunUnchecked(compilation);
        result.AssertCompilesCleanly();
        return result.Files;
    }
}
