using CloudPickle.Generators.Discover;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Whatever was edited, in whatever order: a run that remembers gives what a fresh run gives.</summary>
public sealed class RandomEditTests
{
    private const int Edits = 40;

    /// <summary>Files, each as it may be. Every combination parses; many do not compile.</summary>
    private static readonly string[][] Files =
    [
        ["[Picklable] public partial class Order : Base { public Part? Part; public Box<Leaf>? Box; }", "[Picklable] public partial class Order { public List<Part>? Parts; public Kind Kind; }", "public partial class Order : Base { public Outer.Inner? Inner; }"],
        ["public partial class Order { private int Sum() => 1; }", "public partial class Order { public long Total { get; set; } }", "[PicklableSubtype(typeof(Special))] public partial class Order { }", ""],
        ["public class Base { public int Id; }", "[Picklable] public class Base : Root { public int Id { get; set; } }", "public abstract class Base { protected string? Name; }", "public class Base(int id) { public int Id() => id; }"],
        ["public class Root { public int Number; }", "public class Root { public long Number; [PickleIgnore] public int Ignored; }", "public class Root { private readonly Part? _part; }"],
        ["[Picklable] public class Part { public Part? Next; }", "public class Part;", "[Picklable] public struct Part { public int X; }", "[Picklable(Name = Names.Part)] public class Part { public Leaf Leaf { get; set; } }"],
        ["[Picklable] public class Box<T> { public T? Value; }", "public class Box<T> { public T? Value; }", "[Picklable] public class Box<T> { public List<T>? Values; public Kind Kind; }"],
        ["[Picklable] public class Leaf; public enum Kind { A }", "[Picklable] public class Leaf { public int Size; } public enum Kind : long { A, B }", "namespace Shop { [Picklable] public class Leaf; } namespace Other { public enum Kind { C } }"],
        ["public static class Names { public const string Part = \"a.Part\"; }", "public static class Names { public const string Part = \"b.Part\"; }", "public class Special : Order { public int More; }", "public static class Names { public const string Part = \"a.Part\"; } [Picklable] public class Special : Order;"],
        ["public class Outer { [Picklable] public class Inner; }", "public partial class Outer { [Picklable] private class Inner; }", "public class Outer { public class Inner; }"],
        ["public static class Extensions { public static int Size(this Part part) => 1; public static void Send(Func<int> run) { } }", "public static class Extensions { public static long Size(this Part part) => 1; public static void Send([PicklableClosure] Func<int> run) { } }", "public static class More { public static IEnumerable<int> All(this Part part) { yield return 1; } }", "public static class More { public static List<int> All(this Part part) => []; public static IEnumerator<Leaf> GetEnumerator(this Part part) => null!; }"],
        ["public class Work { public Func<int> Run(Part part, int n) => Pickle.Closure(() => (int)part.Size() + n); public void Send(int n) => Extensions.Send(() => n); }", "public class Work { public byte[] Run(Alias value) => Pickle.Dumps(new List<Alias> { value }); public Func<int> All(Part part) { var all = part.All(); return Pickle.Closure(() => all.Count()); } }", "public class Work { public Func<string?> Run(Part part) { Leaf? last = null; foreach (var leaf in part) { last = leaf; } return Pickle.Closure(() => last?.ToString()); } public Order? Load(byte[] data) => Pickle.Loads<Order>(data); }"],
        ["global using Alias = int;", "global using Alias = Part;", "[assembly: PicklableType(typeof(Base), Name = Names.Part)]", "global using Shop; global using Other;", "global using static More;"],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_incremental_run_gives_what_a_fresh_run_gives(int seed)
    {
        var random = new Random(seed);
        var state = Files.Select(variants => random.Next(variants.Length)).ToArray();
        var run = GeneratorHarness.RunUnchecked(TestCompilation.Create([.. Files.Select((variants, i) => variants[state[i]])]));
        var (compilation, driver) = ((Compilation)run.Input, run.Driver);
        var emitted = new HashSet<string>(StringComparer.Ordinal);
        for (var edit = 0; edit < Edits; edit++)
        {
            var file = random.Next(Files.Length);
            state[file] = random.Next(Files[file].Length);
            var tree = compilation.SyntaxTrees.Single(t => t.FilePath == $"Test{file}.cs");
            compilation = compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(Files[file][state[file]], tree.FilePath));
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            var fresh = GeneratorHarness.RunUnchecked(TestCompilation.Create([.. Files.Select((variants, i) => variants[state[i]])]));
            var expected = Sources(fresh.Driver);
            Assert.Equal(expected, Sources(driver));
            emitted.UnionWith(expected.Values);
        }

        Assert.True(emitted.Count > Edits / 2, $"{emitted.Count} different texts");
    }

    [Theory]
    [InlineData("class A { void M(B b) { } }", "class B { C c; }", "class C { }", "class C { int x; }", false)]
    [InlineData("class A { void M(B b) { } }", "class B { }", "class C { }", "class C { int x; }", true)]
    [InlineData("class A { void M(B b) { } }", "class B { void M() { C c; } }", "class C { }", "class C { int x; }", true)]
    [InlineData("class A { void M() { B b; } }", "class B { }", "", "namespace N { class B { } }", false)]
    [InlineData("class A { void M() { B b; } }", "class B { }", "", "[assembly: System.CLSCompliant(true)]", false)]
    [InlineData("class A { int x; }", "class B { }", "class C { int x; }", "class C { long x; }", true)]
    [InlineData("class A { void M() => this.x(); }", "class B { }", "static class C { static void x(this int y) { } }", "static class C { static void x(this A y) { } }", false)]
    [InlineData("class \\u0041 { \\u0043 c; }", "class B { }", "class C { }", "class C { int x; }", false)]
    public void A_file_sees_what_its_words_lead_to(string file, string between, string other, string edited, bool isSame) =>
        Assert.Equal(isSame, Seen(file, between, other) == Seen(file, between, edited));

    private static string Seen(params string[] sources)
    {
        var compilation = TestCompilation.Create(sources);
        return Declarations.SeenFrom(compilation.SyntaxTrees[1], compilation, TestContext.Current.CancellationToken).Reached;
    }

    private static SortedDictionary<string, string> Sources(GeneratorDriver driver) => new(
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString()), StringComparer.Ordinal);
}
