using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Whatever was edited, in whatever order: a run that remembers gives what a fresh run gives.</summary>
public sealed class RandomEditTests
{
    private const int Edits = 50;

    /// <summary>Files, each as it may be. Every combination parses; many do not compile.</summary>
    private static readonly string[][] Files =
    [
        ["[Picklable] public partial class Order : Base { public Part? Part; public Box<Leaf>? Box; }", "[Picklable] public partial class Order { public List<Part>? Parts; public Kind Kind; }", "public partial class Order : Base { public Outer.Inner? Inner; }"],
        ["public partial class Order { private int Sum() => 1; }", "public partial class Order { public long Total { get; set; } }", "[PicklableSubtype(typeof(Special))] public partial class Order { }", ""],
        ["public class Base { public int Id; }", "[Picklable] public class Base : Root { public int Id { get; set; } }", "public abstract class Base { protected string? Name; }", "public class Base(int id) { public int Id() => id; }"],
        ["public class Root { public int Number; }", "public class Root { public long Number; [PickleIgnore] public int Ignored; }", "public class Root { private readonly Part? _part; }"],
        ["[Picklable] public class Part { public Part? Next; }", "public class Part;", "[Picklable] public struct Part { public int X; }", "[Picklable(Names.Part)] public class Part { public Leaf Leaf { get; set; } }"],
        ["[Picklable] public class Box<T> { public T? Value; }", "public class Box<T> { public T? Value; }", "[Picklable] public class Box<T> { public List<T>? Values; public Kind Kind; }"],
        ["[Picklable] public class Leaf; public enum Kind { A }", "[Picklable] public class Leaf { public int Size; } public enum Kind : long { A, B }", "namespace Shop { [Picklable] public class Leaf; } namespace Other { public enum Kind { C } }"],
        ["public static class Names { public const string Part = \"a.Part\"; }", "public static class Names { public const string Part = \"b.Part\"; }", "public class Special : Order { public int More; }", "public static class Names { public const string Part = \"a.Part\"; } [Picklable] public class Special : Order;"],
        ["public class Outer { [Picklable] public class Inner; }", "public partial class Outer { [Picklable] private class Inner; }", "public class Outer { public class Inner; }"],
        ["public static class Extensions { public static int Size(this Part part) => 1; public static void Send(Func<int> run) { } }", "public static class Extensions { public static long Size(this Part part) => 1; public static void Send([PicklableClosure] Func<int> run) { } }", "public static class More { public static IEnumerable<int> All(this Part part) { yield return 1; } }", "public static class More { public static List<int> All(this Part part) => []; public static IEnumerator<Leaf> GetEnumerator(this Part part) => null!; }"],
        ["public class Work { public Func<int> Run(Part part, int n) => Pickle.Closure(() => (int)part.Size() + n); public void Send(int n) => Extensions.Send(() => n); }", "public class Work { public byte[] Run(Alias value) => Pickle.Dumps(new List<Alias> { value }); public Func<int> All(Part part) { var all = part.All(); return Pickle.Closure(() => all.Count()); } }", "public class Work { public Func<string?> Run(Part part) { Leaf? last = null; foreach (var leaf in part) { last = leaf; } return Pickle.Closure(() => last?.ToString()); } public Order? Load(byte[] data) => Pickle.Loads<Order>(data); }"],
        ["public class Shelf { public Part? Part; public Box<Part> Parts { get; } = new(); public static implicit operator Part(Shelf shelf) => new(); }", "public class Shelf { public Leaf? Part { get; set; } public List<Kind> Parts { get; } = []; public Shelf(int count) { } }", "public class Shelf : Part { public Box<int>? Parts; public IEnumerator<Leaf> GetEnumerator() => null!; }", "public class Shelf : Base { public Part Part() => new(); public Order? Parts; public List<Part> this[int index] => []; }"],
        ["public static class Store { public static Shelf Get() => null!; public static List<int> Take(Part part) => []; public static List<Part> Take(object any) => []; }", "public static class Store { public static Shelf Get() => null!; public static Box<Leaf> Take<T>(T any) where T : new() => new(); public static List<Kind> Take(Base any) => []; }", "public static class Store { public static Order Get() => null!; }"],
        ["public class Sender { public byte[] Run() => Pickle.Dumps(Store.Get().Parts); public byte[] Take() => Pickle.Dumps(Store.Take(Store.Get())); }", "public class Sender { public Func<string?> Run() { var part = Store.Get().Part; return Pickle.Closure(() => part.ToString()); } public byte[] Take() { foreach (var leaf in Store.Get()) { return Pickle.Dumps(new[] { leaf }); } return Pickle.Dumps(Store.Get()[1]); } }", "public partial class Sender : Base { public byte[] Run() => Pickle.Dumps(Parts); }"],
        ["public partial class Sender { public List<Part> Parts = []; }", "public partial class Sender { public List<Leaf> Parts = []; private int run; }", "public class sender;", ""],
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

        Assert.True(emitted.Count > Edits / 3, $"{emitted.Count} different texts");
    }

    private static SortedDictionary<string, string> Sources(GeneratorDriver driver) => new(
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString()), StringComparer.Ordinal);
}
