using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Names that emitted code must survive. The harness compiles every output.</summary>
public sealed class NameTests
{
    [Fact]
    public void Keywords_are_escaped()
    {
        var result = GeneratorHarness.Run(
            """
            namespace @namespace.@class;

            [Picklable]
            public class @event<@in> where @in : class
            {
                public int @int { get; set; }
                private string @string = "";
                public @in? @ref;
                public void Set(string s) => @string = s + @string;
            }

            [Picklable]
            public sealed record @void(int @static, @event<string>? @out, int state = 1, int pickler = 2, int member = 3);

            public partial class @struct { [Picklable] private sealed class @enum { public int @base; } }
            """);
        Assert.Contains("\"namespace.class\", \"event[string]\"", result["CloudPickle-Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Types_named_like_the_parameters_of_emitted_methods_do_not_collide() => GeneratorHarness.Run(
        """
        [Picklable] public class Pickler { public int Type; private int Read; private int Instance; public void Set() { Read = Instance = 1; } public int Sum => Read + Instance; }
        [Picklable] public struct State { private int create; private int Create; public void Set() { create = Create = 1; } public readonly int Sum => create + Create; }
        [Picklable] public sealed class Member { private int _a; private int m_a; private int __a; public void Set() => _a = m_a = __a = 1; public int Sum => _a + m_a + __a; }
        [Picklable] public sealed class New { private New() { } public required int X { get; init; } }
        [Picklable] public struct Reader { private int members; public int Sum => members; public void Set() => members = 1; }
        [Picklable] public class Members { public int A; private int reader; public int Sum => reader; public void Set() => reader = 1; }
        [Picklable] public sealed record Unpickler(int Members, int Reader);
        """);

    [Fact]
    public void Unicode_names_stay_readable()
    {
        var result = GeneratorHarness.Run("namespace Größe; [Picklable] public sealed class 注文 { public int Σύνολο { get; private set; } private int _été; public void Set() => _été = 1; public int E => _été; }");
        Assert.Contains("Größe.注文.g.cs", result.Files.Keys);
    }

    [Fact]
    public void Names_that_differ_in_case_only_get_files_of_their_own()
    {
        var result = GeneratorHarness.Run(
            "namespace Shop { [Picklable] public class Order; [Picklable] public class ORDER; } namespace shop { [Picklable] public class Order; }");
        Assert.Equal(4, result.Files.Count);
        Assert.Equal(4, result.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Underscores_and_dots_do_not_collide() => Assert.Equal(4, GeneratorHarness.Run(
        "namespace Shop { [Picklable] public class Order_Line; [Picklable] public class Order { [Picklable] public class Line; } }").Files.Count);

    [Fact]
    public void Very_long_names_are_shortened()
    {
        var name = new string('a', 300);
        var result = GeneratorHarness.Run($"[Picklable] public class {name}1; [Picklable] public class {name}2;");
        Assert.All(result.Files.Keys, hint => Assert.True(hint.Length < 130));
    }

    [Fact]
    public void Nested_and_generic_types_of_one_name_live_together() => GeneratorHarness.Run(
        """
        namespace Shop;
        [Picklable] public class Box { [Picklable] public class Lid<T> { public T? Value; } public Lid<int>? L; }
        [Picklable] public class Box<T> { public T? Value; [Picklable] public class Lid { private T? _value; public T? V => _value; public void Set(T v) => _value = v; } public enum Kind { A } public Kind K; }
        [Picklable] public class User { public Box<int>.Lid? A; public Box.Lid<Box<string>.Kind>? B; public Box<int?>? C; public Box<(int, string)[]>? D; public Box<dynamic>? E; }
        """);

    [Fact]
    public void Closed_generic_names_are_readable()
    {
        var result = GeneratorHarness.Run(
            """
            namespace Shop;
            [Picklable] public class Order;
            [Picklable("models.Thing")] public class Renamed;
            [Picklable("models.Container")] public class Holder<T> { public T? Value; }
            [Picklable] public class Pair<A, B> { public A? First; public B? Second; [Picklable] public class Inner<C> { public C? X; } }
            [Picklable] public class User
            {
                public Pair<int, string>? A;
                public Pair<Order, List<Order?>>? B;
                public Pair<int?, int[]>? C;
                public Pair<object, Renamed>? D;
                public Pair<int, bool>.Inner<double>? E;
                public Holder<byte[]>? F;
            }
            """);
        var registry = result["CloudPickle-Registry.g.cs"];
        Assert.All(
            (string[])[
                "(\"Shop\", \"Pair[int,string]\")", "(\"Shop\", \"Pair[Shop.Order,System.Collections.Generic.List[Shop.Order]]\")",
                "(\"Shop\", \"Pair[int?,int[]]\")", "(\"Shop\", \"Pair[object,models.Thing]\")",
                "(\"Shop\", \"Pair[int,bool].Inner[double]\")", "(\"models\", \"Container[byte[]]\")"
            ],
            name => Assert.Contains(name, registry, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public class Order;", "__main__", "Order")]
    [InlineData("namespace A.B; [Picklable] public class Order { [Picklable] public class Line; }", "A.B", "Order.Line")]
    [InlineData("[Picklable(\"shop.models.Order\")] public class X;", "shop.models", "Order")]
    [InlineData("[Picklable(\"Order\")] public class X;", "__main__", "Order")]
    public void Types_travel_under_module_and_name(string source, string module, string name)
    {
        var annotated = source.Contains("[Picklable", StringComparison.Ordinal) ? source : "[Picklable] " + source;
        Assert.Contains($"(\"{module}\", \"{name}\") =>", GeneratorHarness.Run(annotated)["CloudPickle-Registry.g.cs"], StringComparison.Ordinal);
    }
}
