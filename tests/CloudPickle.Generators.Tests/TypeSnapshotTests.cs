using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>What is emitted for representative types, file by file.</summary>
public sealed class TypeSnapshotTests
{
    [Fact]
    public void Simple_class() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            public int Id { get; set; }
            public string Customer { get; set; } = "";
            public List<Line> Lines { get; set; } = [];
        }

        [Picklable]
        public struct Line
        {
            public string Product;
            public int Count;
        }
        """));

    [Fact]
    public void Private_state() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable]
        public class Account
        {
            private long _balance;
            private readonly List<string> m_log = [];
            private Account() { }
            public int Id { get; init; }
            public required string Owner { get; init; }
            public string? Note { get; private set; }
            [PickleIgnore] public int Visits { get; set; }
            [PickleName("opened", Aliases = ["created"])] public double Opened { get; set; }
            public event Action? Changed;
            public static int Count;
            public void Deposit(long d) { _balance += d; m_log.Add("+"); Changed?.Invoke(); Note = ""; }
        }
        """));

    [Fact]
    public void Records() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable] public record Animal(string Name, int Legs = 4);
        [Picklable] public sealed record Dog(string Name, [PickleName("breed")] string Breed) : Animal(Name);
        [Picklable] public readonly record struct Point(double X, double Y);
        """));

    [Fact]
    public void Generic_type() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable]
        public class Box<T> where T : notnull
        {
            private T _content;
            public Box(T content) => _content = content;
            public List<T> More { get; } = [];
            public T Content => _content;
        }

        [Picklable]
        public sealed class Shelf
        {
            public Box<int>? Numbers { get; set; }
            public Dictionary<string, Box<string[]>> Named { get; set; } = [];
        }

        [Picklable]
        public sealed class IntBox(int content) : Box<int>(content);
        """));

    [Fact]
    public void Private_nested_types() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        public partial class Outer
        {
            [Picklable]
            private sealed class Inner
            {
                public int Value { get; set; }
                private List<Inner> _children = [];
                public int Count => _children.Count;
            }

            private partial struct Middle
            {
                [Picklable]
                private sealed record Deep(int X, Kind Kind);
                private enum Kind { A, B }
            }
        }
        """));

    [Fact]
    public void Polymorphic_types_and_enums() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable]
        [PicklableSubtype(typeof(Circle))]
        public abstract class Shape { public string Name { get; set; } = ""; }
        public sealed class Circle : Shape { public double Radius { get; set; } }
        public interface IMark;
        public enum Color : byte { Red, Green }
        [Picklable("shop.models.Size")] public enum Size { Small, Large }
        [Picklable(References = PickleReferences.Tree, Construction = PickleConstruction.Uninitialized)]
        public sealed class Drawing
        {
            public Drawing(int ignored) { }
            public Shape? Main { get; set; }
            public IMark? Mark { get; set; }
            public object? Tag { get; set; }
            public dynamic? Extra { get; set; }
            public Color Color { get; set; }
            public Color? Border { get; set; }
            public Size Size { get; set; }
            public string[] Words { get; set; } = [];
            public byte[] Bytes { get; set; } = [];
            public List<Shape> Others { get; set; } = [];
        }
        """));

    [Fact]
    public void Library_types_met_in_calls() => Snapshot.Match(GeneratorHarness.Run(
        """
        using static CloudPickle.Pickle;
        namespace Shop;

        [Picklable] public sealed class Order { public int Id; }

        public static class Program
        {
            public static void Run()
            {
                Pickle.Dumps(new List<Order>());
                Dumps(new Dictionary<string, Order[]>());
                Loads<int?[]>([]);
            }
        }
        """));

    [Fact]
    public void Hooks() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        public abstract class Base
        {
            [PickleBeforeDump] private void Prepare() { }
            [PickleBeforeDump] [PickleAfterLoad] protected virtual void Check() { }
        }

        [Picklable]
        public sealed class Order : Base
        {
            public int Id { get; set; }
            [PickleAfterLoad] internal void Index(Unpickler session) { }
            [PickleAfterLoad(Immediate = true)] private void Count() { }
            protected override void Check() { }
        }

        [Picklable]
        public struct Line
        {
            public int Count;
            [PickleBeforeDump] private void Trim(Pickler session) { Count = 0; }
            [PickleAfterLoad(Immediate = true)] public void Fill() { Count = 1; }
        }
        """));

    [Fact]
    public void Hand_written_reducers_and_protocols() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable] public record struct MoneyState(decimal Amount);

        public sealed class MoneyReducer : SurrogateReducer<Money, MoneyState>
        {
            protected override MoneyState ToSurrogate(Money value) => new(value.Amount);
            protected override Money FromSurrogate(MoneyState surrogate) => new(surrogate.Amount);
        }

        [PicklableWith(typeof(MoneyReducer))]
        public sealed class Money(decimal amount) { public decimal Amount => amount; }

        public sealed class BoxReducer<T> : Reducer<Box<T>>
        {
            public override void Write(Pickler pickler, Box<T> value) => pickler.Write(value.Content);
            public override Box<T> Read(Unpickler unpickler, object? value) => new() { Content = unpickler.Read<T>(value) };
        }

        [Picklable("shop.Box"), PicklableWith(typeof(BoxReducer<>))]
        public sealed class Box<T> { public T? Content; }

        public sealed class HexReducer : Reducer<int>
        {
            public override void Write(Pickler pickler, int value) => pickler.Write(value.ToString("x"));
            public override int Read(Unpickler unpickler, object? value) => Convert.ToInt32(unpickler.Read<string>(value), 16);
        }

        [Picklable]
        public sealed record Order([PicklableWith(typeof(HexReducer))] int Id, [PicklableWith(typeof(HexReducer))] int Count = 3)
        {
            [PicklableWith(typeof(HexReducer))] public int Color { get; set; }
            public Box<int>? Box { get; set; }
            public Money? Price { get; set; }
        }

        [Picklable]
        public sealed class Counter : IPickleState<List<int>>
        {
            private Counter() { }
            public List<int> GetState() => [1];
            public void SetState(List<int> state) { }
        }

        [Picklable]
        public class Bag(int capacity, string name = "bag") : IPickleReduce
        {
            public PickleReduction Reduce() => PickleReduction.Construct(capacity, name);
        }
        """));

    [Fact]
    public void Versions() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable(Aliases = ["old.shop.Client", "old.shop:Outer.Client"])]
        public sealed class Customer
        {
            [PickleExtensionData] public Dictionary<string, object?>? Rest { get; set; }
            public int Id { get; set; }
            public Size Size { get; set; }
        }

        [Picklable("shop.Box", Aliases = ["old.shop.Crate"])]
        public sealed class Box<T> { public T? Content; }

        [Picklable]
        public sealed class Shelf { public Box<int>? Box; }

        [Picklable(EnumForm = PickleEnumForm.Name)]
        public enum Size { Small, Large }
        """));

    [Fact]
    public void Unions_of_FSharp() => Snapshot.Match(GeneratorHarness.Run(
        TestCompilation.Create(FSharpSource.Unions, FSharpSource.Mapping),
        ("AssemblyName", "Shop"),
        ("CloudPicklePythonStubs", "shop.py")));

    [Fact]
    public void Python_stubs() => Snapshot.Match(GeneratorHarness.Run(
        TestCompilation.Create(
            """
            namespace Shop;

            [Picklable]
            public sealed class Order
            {
                public int Id { get; set; }
                public required string? Note { get; set; }
                public List<Line> Lines { get; set; } = [];
                public Dictionary<string, Order?> Related { get; set; } = [];
                public Size? Size { get; set; }
                public Box<int>? Box { get; set; }
                public (DateTime, Guid) Stamp { get; set; }
                public double[] Weights { get; set; } = [];
                [PickleName("class")] public object? Class { get; set; }

                [Picklable] public sealed class Tag { public HashSet<string> Words { get; set; } = []; }
            }

            [Picklable] public record struct Line(string Product, decimal Price);
            [Picklable("shop.models.Box")] public sealed class Box<T> { public T? Content; }
            public enum Size { None, Large }
            [Flags, Picklable] public enum Access { Read = 1, Write }
            [Picklable] public sealed class Bag(int capacity) : IPickleReduce { public PickleReduction Reduce() => PickleReduction.Construct(capacity); }
            """),
        ("AssemblyName", "Shop"),
        ("CloudPicklePythonStubs", "shop.py")));

    [Fact]
    public void Captured_primary_constructor_parameters() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        [Picklable]
        public sealed class Counter(int start, string name)
        {
            public string Name { get; } = name;
            public int Next() => start++;
        }
        """));
}
