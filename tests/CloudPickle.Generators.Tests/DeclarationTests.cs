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

    private const string Store = """
        public static class Store { public static Shelf Get() => null!; public static List<int> Take(object any) => []; public static List<int> Choose(object any) => []; public static List<long> Choose(Other other) => []; public static List<int> Make(object any) => []; public static List<long> Make<T>(T made) where T : new() => []; }
        public class Shelf { public Box Held { get; set; } = new(); public List<int> this[int index] => []; public int Count => 1; public static List<int> operator +(Shelf shelf, int more) => []; public void Deconstruct(out int first, out int second) => first = second = 1; public Items GetEnumerator() => new(); public Waiter GetAwaiter() => new(); public List<int> Select(Func<int, int> choose) => []; }
        public class Other { public OtherBox Held { get; set; } = new(); }
        public class Box { public List<int> All { get; } = []; }
        public class OtherBox { public List<DateTime> All { get; } = []; }
        public class Items { public int Current => 1; public bool MoveNext() => false; }
        public class Waiter : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public int GetResult() => 1; public void OnCompleted(Action action) { } }
        public static class Boxes { public static List<int> Sorted(this Box box) => []; }
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

        // What a type is, as others hold it.
        { "[Picklable] public class Order { public Line? Line; }", "public class Line;", "public abstract class Line;" },
        { "[Picklable] public class Order { public Line? Line; }", "[Picklable] public class Line;", "[Picklable] public struct Line;" },
        { "[Picklable] public class Order { public Line? Line; }", "public class Line; [PicklableSubtype(typeof(Line))] public class Base;", "public class Line : Base; [PicklableSubtype(typeof(Line))] public class Base;" },
        { "[Picklable] public class Order { public Line? Line; }", "public class Line : Base; public class Base;", "public class Line : Base; [PicklableSubtype(typeof(Line))] public class Base;" },
        { "[Picklable] public class Order { public Line? Line; }", "[Picklable] public class Line : Base; public class Base;", "public class Line : Base; public class Base : MarshalByRefObject;" },
        { "[Picklable] public class Order { public Box<Line>? Line; } [Picklable] public class Box<T> { public T? Value; }", "[Picklable] public class Line;", "[Picklable(\"shop.Line\")] public class Line;" },
        { "[Picklable] public class Order { public Box<Line>? Line; } [Picklable] public class Box<T> { public T? Value; }", "[Picklable(Names.A)] public class Line; public static class Names { public const string A = More.B; } public static class More { public const string B = \"a.Line\"; }", "[Picklable(Names.A)] public class Line; public static class Names { public const string A = More.B; } public static class More { public const string B = \"b.Line\"; }" },
        { "[Picklable] public class Order(Animal pet) { public Dog Pet { get; } = (Dog)pet; }", "[Picklable] public class Animal; [Picklable] public class Dog : Animal;", "[Picklable] public class Animal; [Picklable] public class Dog;" },
        { "[Picklable] public class Order { public IShape? Shape; }", "public interface IShape : IBase; public interface IBase { }", "public interface IShape : IBase; public interface IBase { static abstract int Count { get; } }" },
        { "[Picklable] public class Order { public Cell<Part>? Cell; }", "[Picklable] public class Part; [Picklable] public class Cell<T> where T : class { public T? Value; }", "[Picklable] public class Part; [Picklable] public class Cell<T> where T : struct { public List<T>? Value; }" },
        { "[Picklable] public class Order { public Box<int>? Box; } [Picklable] public class Box<T> : Base { public T? Value; }", "public class Base { public int Id; }", "public class Base { public Dictionary<long, int>? Id; }" },
        { "[Picklable] public class Order { public Box<int>? Box; }", "[Picklable] public class Box<T> : Base { public T? Value; } public class Base;", "[Picklable] public class Box<T> : Base { public T? Value; } public class Base { public List<DateTime>? Times; }" },
        { "[PicklableWith(typeof(OrderReducer))] public class Order;", "public abstract class OrderReducer : Reducer<Order>;", "public class OrderReducer : Reducer<Order>;" },
        { "[PicklableWith(typeof(OrderReducer))] public class Order;", "public class OrderReducer : Reducer<Order>;", "public class OrderReducer : Reducer<Order> { public OrderReducer(int n) { } }" },

        // What a type is made of: its parts, its bases, and what these are called.
        { "[Picklable] public partial class Order { public int Id; }", "public partial class Order;", "public partial class Order { public long Total; }" },
        { "[Picklable] public partial class Order { public int Id; }", "public partial class Order;", "public partial class Order : Base; public class Base { public long Total; }" },
        { "[Picklable] public class Order : Parent;", "global using Parent = Base; public class Base { public int Id; }", "global using Parent = Base; public class Base { public long Id; }" },
        { "[Picklable] public class Order : Parent;", "global using Parent = Base; public class Base { public int Id; } public class Other { public long Other; }", "global using Parent = Other; public class Base { public int Id; } public class Other { public long Other; }" },
        { "[Picklable] public record Order(Line Line);", "public class Line;", "[Picklable] public class Line;" },
        { "[Picklable] public record Order(int Id) : Base(Id);", "public record Base(int Number);", "public record Base(long Number);" },
        { "[Picklable] public class Order : Base { public Order(int id) { Id = id; } public int Id { get; } }", "public class Base { public int More; }", "public class Base { public required int More; }" },
        { "[Picklable] public class Order : Base;", "public class Base { private void Checked() { } }", "public class Base { [PickleAfterLoad] private void Checked() { } }" },
        { "[Picklable] public class Order : IOwnState { public int PickleState { get; set; } }", "public interface IOwnState { }", "public interface IOwnState : IPickleState<int> { }" },
        { "[Picklable, PicklableSubtype(typeof(Special))] public class Order;", "public class Special : Order { public int More; }", "public class Special : Order { public int More; public int Most; }" },
        { "[assembly: PicklableType(typeof(Special))]", "public class Special { public int More; }", "public class Special { public int More; public int Most; }" },
        { "namespace Shop.Orders { [Picklable] public class Order { public Line? Line; } }", "namespace Shop { [Picklable] public class Line; }", "namespace Shop { [Picklable] public class Line; } namespace Shop.Orders { [Picklable] public class Line; }" },
        { "[Picklable] public class Order : Base { public Line? Line; }", "[Picklable] public class Line; public class Base { }", "[Picklable] public class Line; public class Base { [Picklable] public class Line; }" },
        { "[Picklable] public class Order { public Text? Text; }", "global using Text = First; [Picklable] public class First; [Picklable] public class Second;", "global using Text = Second; [Picklable] public class First; [Picklable] public class Second;" },
        { "[Picklable] public class Order { public int Id; }", "public class Other;", "public class order;" },
        { "namespace Shop { [Picklable] public class Order { public int Id; } }", "namespace Store { public class Other; }", "namespace shop { public class Other; }" },

        // What a call means.
        { Dump("Store.Get().Held.All"), Store, Store.Replace("List<int> All", "List<long> All", StringComparison.Ordinal) },
        { Dump("Store.Get().Held.All"), Store, Store.Replace("Shelf Get()", "Other Get()", StringComparison.Ordinal) },
        { Dump("Store.Get()[0]"), Store, Store.Replace("List<int> this", "List<long> this", StringComparison.Ordinal) },
        { Dump("(Store.Get() + 1)"), Store, Store.Replace("List<int> operator", "List<long> operator", StringComparison.Ordinal) },
        { Dump("Store.Take(Store.Get())"), Store, Store.Replace("class Store {", "class Store { public static List<long> Take(Shelf shelf) => [];", StringComparison.Ordinal) },
        { Dump("Store.Take(Store.Get())"), Store + " public static class Shelves { public static List<long> Taken(this Shelf shelf) => []; }", Store.Replace("object any", "int any", StringComparison.Ordinal).Replace("class Shelf {", "class Shelf { public static implicit operator int(Shelf shelf) => 1;", StringComparison.Ordinal).Replace("List<int> Take", "List<long> Take", StringComparison.Ordinal) },
        { Dump("Store.Choose(Store.Get())"), Store, Store.Replace("class Shelf {", "class Shelf { public static implicit operator Other(Shelf shelf) => null!;", StringComparison.Ordinal) },
        { Dump("Store.Choose(Store.Get())"), Store, Store.Replace("class Shelf {", "class Shelf : Other {", StringComparison.Ordinal) },
        { Dump("Store.Make(Store.Get())"), Store, Store.Replace("class Shelf {", "class Shelf { public Shelf(int n) { }", StringComparison.Ordinal) },
        { Dump("Store.Make(Store.Get())"), Store, Store.Replace("public Box Held", "public required Box Held", StringComparison.Ordinal) },
        { Dump("Store.Get().Held.Sorted()"), Store, Store.Replace("class Box {", "class Box { public List<long> Sorted() => [];", StringComparison.Ordinal) },
        { Dump("Kept", "Base"), "public class Base : Root; public class Root { protected List<int> Kept = []; }", "public class Base : Root; public class Root { protected List<long> Kept = []; }" },
        { Dump("Kept", "Base"), "public class Base : Root { } public class Root { protected List<int> Kept = []; }", "public class Base : Root { protected List<long> Kept = []; } public class Root { protected List<int> Kept = []; }" },
        { Dump("new List<Line>()", "Base"), "[Picklable] public class Line; public class Base { }", "[Picklable] public class Line; public class Base { [Picklable] public class Line; }" },
        { Dump("Made()") + " partial class Work { }", "public partial class Work { private static List<int> Made() => []; }", "public partial class Work { private static List<long> Made() => []; }" },
        { Statements("var (first, second) = Store.Get(); Pickle.Dumps(new[] { new[] { first } });"), Store, Store.Replace("out int first", "out long first", StringComparison.Ordinal) },
        { Statements("foreach (var item in Store.Get()) { Pickle.Dumps(new[] { new[] { item } }); }"), Store, Store.Replace("int Current", "long Current", StringComparison.Ordinal) },
        { Statements("foreach (var item in Store.Get()) { Pickle.Dumps(new[] { new[] { item } }); }"), Store, Store.Replace("Items GetEnumerator", "IEnumerator<long> GetEnumerator", StringComparison.Ordinal) },
        { Statements("var item = await Store.Get(); Pickle.Dumps(new[] { new[] { item } });"), Store, Store.Replace("int GetResult", "long GetResult", StringComparison.Ordinal) },
        { Statements("var items = from item in Store.Get() select item; Pickle.Dumps(items);"), Store, Store.Replace("List<int> Select", "List<long> Select", StringComparison.Ordinal) },
        { Statements("if (Store.Get() is [var item, ..]) { Pickle.Dumps(item); }"), Store, Store.Replace("List<int> this", "List<long> this", StringComparison.Ordinal) },
        { Statements("Part Part = new(); Pickle.Dumps(new[] { new[] { Part.Size } });"), "public class Part { public int Size => 1; }", "public class Part { public static long Size => 1; }" },
        { Statements("const int size = Sizes.Small; return Pickle.Closure(() => size);", "object"), "public static class Sizes { public const int Small = More.Smaller; } public static class More { public const int Smaller = 1; }", "public static class Sizes { public const int Small = More.Smaller; } public static class More { public const int Smaller = 2; }" },
        { Statements("var part = new Part(); return Pickle.Closure(() => part.ToString());", "object"), "public class Part;", "[Picklable] public class Part;" },
        { "public partial class Work { public Func<int> Run() => Pickle.Closure(() => 1); }", "public partial class Work { private static int Ran() => 1; }", "public partial class Work { private static int run() => 1; }" },
        { "public class Work { public Func<int> Run() => Pickle.Closure(() => 1); }", "public class Other;", "public class work;" },
        { "public partial class Work(int n) { public Func<int> Run() => Pickle.Closure(() => n); }", "public partial class Work { private void More() { } }", "public partial class Work { private void More() { n++; } }" },
        { "public partial class Work { public Func<int> Run() => Pickle.Closure(() => n); }", "public partial class Work(int n);", "public partial class Work(long n);" },
        { "public partial class Work(int n) { public Func<int> Run() => Pickle.Closure(() => n); }", "public partial class Work { private void More() { } }", "public partial class Work { private void More() { n++; }                              }" }, // of one length with its other part
        { Dump("new List<Func<Program>>()"), "public class Other;", "Console.WriteLine();" },
        { "using Alias = Line; " + Dump("new List<Alias>()"), "public class Line;", "[Picklable] public class Line;" },
        { "namespace Shop; " + Dump("new List<Text.Line>()"), "namespace Text { [Picklable] public class Line; }", "namespace Text { [Picklable] public class Line; } namespace Shop.Text { [Picklable] public class Line; }" },
        { Statements("var part = new Part(); return Pickle.Closure(part.Size);", "object"), "[Picklable] public class Part; public static class Sizes { public static int Size(this Part part) => 1; }", "[Picklable] public class Part; public static class Lengths { public static int Size(this Part part) => 1; }" },
        { "var size = 1; Func<int> run = Pickle.Closure(() => size);", "public class Other;", "public class program;" },
        { "var size = 1; Func<int> run = Pickle.Closure(() => size);", "public static partial class Program { private static int Made() => 1; }", "public static partial class Program { private class Hidden; private static int Made() => 1; }" },
        { "var size = Make(); Pickle.Dumps(size);", "public static partial class Program { private static List<int> Make() => []; }", "public static partial class Program { private static List<long> Make() => []; }" },
    };

    private static string Dump(string expression, string inherited = "object") => $"public partial class Work : {inherited} {{ public byte[] Run() => Pickle.Dumps({expression}); }}";

    private static string Statements(string statements, string returned = "Task") => $"public class Work {{ public {(returned == "Task" ? "async Task" : returned)} Run() {{ {statements} }} }}";

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
    [InlineData("public int Kept", "public Order() { Kept = 3; }\n    public int Kept", true)]
    [InlineData("Shop", "Store", true)]
    public void Only_what_other_files_see_counts(string text, string replacement, bool counts)
    {
        var source = counts && text == "=> 3;" ? Everything : Everything.Replace("(int first)", "", StringComparison.Ordinal);
        var edited = source.Replace(text, replacement, StringComparison.Ordinal);
        Assert.NotEqual(source, edited);
        Assert.Equal(counts, Hash(source) != Hash(edited));
    }

    private static string Hash(string source) => string.Join("\n", FileDeclarations.Of(TestCompilation.Parse(source, "A.cs"), TestContext.Current.CancellationToken)
        .Declarations.Select(declaration => $"{declaration.Surface} {declaration.Contents?.Text}"));
}
