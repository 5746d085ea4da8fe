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
