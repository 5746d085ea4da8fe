using CloudPickle.Generators.Discover;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>What was made of a file is kept until another file's declarations change: after any edit the output is that of a fresh run.</summary>
public sealed class DeclarationTests
{
    private const string Everything = """
        namespace Shop;

        public class Order(int first)
        {
            public int Kept = 1;
            private int Total() { return 2; }
            private int Half() => 3;
        }
        """;

    /// <summary>A file, what another one declares, and what that declares after an edit.</summary>
    public static TheoryData<string, string, string> Edits => new()
    {
        { "[Picklable] public class Order { public Part? Part; }", "public class Part;", "[Picklable] public class Part;" },
        { "[Picklable] public class Order : Base;", "public class Base { public int Id { get; set; } }", "public class Base { public int Id { get => 1; set { } } }" },
        { "[Picklable] public partial class Order(int id) { public int Count; }", "public partial class Order { public int Id() => 0; }", "public partial class Order { public int Id() => id; }" },
        { "public class Work { public Func<int> Run() { var all = Source.All(); return Pickle.Closure(() => all.Count()); } }", "public static class Source { public static IEnumerable<int> All() { return [1]; } }", "public static class Source { public static IEnumerable<int> All() { yield return 1; } }" },
        { "public class Work { public void Run() => Sender.Send(() => 1); }", "public static class Sender { public static void Send(Func<int> run) { } }", "public static class Sender { public static void Send([PicklableClosure] Func<int> run) { } }" },
        { "[Picklable] public class Order { public First? First; }", "[Picklable] public class First : Second; public class Second : Third; public class Third { public int Id; }", "public class First : Second; public class Second : Third; public class Third { public int Id; }" },
        { "[Picklable] public class Order : First;", "public class First : Second; public class Second : Third; public class Third { public int Id; }", "public class First : Second; public class Second : Third; public class Third { public long Id; }" },
        { "[Picklable] public class Order { public Outer.Inner? Inner; }", "public class Outer { public class Inner; }", "public class Outer { [Picklable] public class Inner; }" },
        { "public class Work { public Func<string> Run(Box box) { var size = box.Size(); return Pickle.Closure(() => size.ToString()); } }", "public class Box; public static class Sizes { public static int Size(this Box box) => 1; }", "public class Box; public static class Sizes { public static long Size(this Box box) => 1; }" },
        { "public class Work { public Func<string>? Run(Box box) { foreach (var n in box) { return Pickle.Closure(() => n.ToString()); } return null; } }", "public class Box; public static class Boxes { public static IEnumerator<int> GetEnumerator(this Box box) => null!; }", "public class Box; public static class Boxes { public static IEnumerator<long> GetEnumerator(this Box box) => null!; }" },
        { "public class Work { public Func<int> Run(Box box) { var held = box.Take(); return Pickle.Closure(() => held.GetHashCode()); } }", "public class Box { public Held Take() => new(); } public class Held;", "public class Box { public Held Take() => new(); } [Picklable] public class Held;" },
        { "namespace Shop { public class Work { public byte[] Run() => Pickle.Dumps(new List<Text.Line>()); } }", "namespace Text { [Picklable] public class Line; }", "namespace Text { [Picklable] public class Line; } namespace Shop.Text { [Picklable] public class Line; }" },
        { "[Picklable] public class Order { public Line? Line; }", "[assembly: PicklableType(typeof(Line), Name = Names.Line)] public class Line; public static class Names { public const string Line = \"a.Line\"; }", "[assembly: PicklableType(typeof(Line), Name = Names.Line)] public class Line; public static class Names { public const string Line = \"b.Line\"; }" },
        { "public class Work { public byte[] Run() => Pickle.Dumps(Make()); private static List<Part> Make() => []; }", "public class Part;", "[Picklable] public class Part;" },
        { "public class Work { public byte[] Run(Number n) => Pickle.Dumps(new List<Number> { n }); }", "global using Number = int;", "global using Number = long;" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_another_file_gives_what_a_fresh_run_gives(string file, string other, string edited)
    {
        var first = GeneratorHarness.RunUnchecked(TestCompilation.Create(file, other));
        var after = first.Input.ReplaceSyntaxTree(first.Input.SyntaxTrees[^1], TestCompilation.Parse(edited, first.Input.SyntaxTrees[^1].FilePath));
        var again = first.Driver.RunGenerators(after, TestContext.Current.CancellationToken).GetRunResult().Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        var fresh = GeneratorHarness.RunUnchecked(TestCompilation.Create(file, edited));
        Assert.Equal(fresh.Run.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString()), again);
        Assert.NotEqual(first.Run.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString()), again);
    }

    [Theory]
    [InlineData("return 2;", "return 4;", false)]
    [InlineData("return 2;", "var x = 2; return x;", false)]
    [InlineData("=> 3;", "=> 5;", true)] // the type has a primary constructor: a body may keep its parameter
    [InlineData("public class", "// a comment\npublic class", false)]
    [InlineData("Kept = 1", "Kept = 2", true)]
    [InlineData("    public int Kept", "#nullable disable\n    public int Kept", true)]
    [InlineData("int Total()", "long Total()", true)]
    [InlineData("Shop", "Store", true)]
    public void Only_what_other_files_see_counts(string text, string replacement, bool counts)
    {
        var source = counts && text == "=> 3;" ? Everything : Everything.Replace("(int first)", "", StringComparison.Ordinal);
        var edited = source.Replace(text, replacement, StringComparison.Ordinal);
        Assert.NotEqual(source, edited);
        Assert.Equal(counts, Hash(source) != Hash(edited));
    }

    private static string Hash(string source) => string.Join("\n", FileDeclarations.Of(TestCompilation.Parse(source, "A.cs"), TestContext.Current.CancellationToken)
        .Declarations.Select(declaration => declaration.Text));
}
