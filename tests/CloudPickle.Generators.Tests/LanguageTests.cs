using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Shapes of C# that emitted code must cope with. The harness compiles every output without warnings.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("[Picklable] public class A { public volatile int X; private volatile bool _y; public void Set() => _y = true; public bool Y => _y; }")]
    [InlineData("[Picklable] public class A { public string? Maybe { get; set; } public A(string maybe) => Maybe = maybe; }")]
    [InlineData("[Picklable] public class A { [Obsolete] public int Old { get; set; } [Obsolete(\"no\", true)] public int Older { get; set; } }")]
    [InlineData("[Picklable, Obsolete] public class A { public int X; }")]
    [InlineData("[Picklable] public class A { [System.Diagnostics.CodeAnalysis.AllowNull] public string X { get; set; } = \"\"; [System.Diagnostics.CodeAnalysis.MaybeNull] public string Y { get; set; } = \"\"; }")]
    [InlineData("#nullable disable\n[Picklable] public class A { public string X; public List<string> Y; public A(string x) { X = x; } }")]
    [InlineData("[Picklable] public class A<T> { public T? X; public T Y { get; init; } = default!; public T[]? Z; }")]
    [InlineData("[Picklable] public class A<T, U> where T : class?, IComparable<T>, new() where U : struct, Enum { public T? X; public U Y; private U? _z; public void Set(U u) => _z = u; public U? Z => _z; }")]
    [InlineData("[Picklable] public struct A<T> where T : unmanaged { private readonly T _x; public A(T x) => _x = x; public T X => _x; }")]
    [InlineData("[Picklable] public readonly struct A { public readonly int X; private readonly string? _y; public A(int x, string y) { X = x; _y = y; } public string? Y => _y; }")]
    [InlineData("[Picklable] public class A { private protected A(int x) => X = x; public int X { get; } }")]
    [InlineData("[Picklable] public class A { public A(in int x) => X = x; public int X { get; } }")]
    [InlineData("[Picklable] public class A { public A(params int[] x) => X = x; public int[] X { get; } }")]
    [InlineData("[Picklable] public class A(double d = double.NaN, float f = 1.5f, char c = '\\n', string s = \"a\\\"b\", DayOfWeek w = DayOfWeek.Friday, long l = 5, byte b = 7, int? n = 3, object? o = null, ulong u = ulong.MaxValue, DayOfWeek? x = DayOfWeek.Monday, float i = float.NegativeInfinity) { public string All() => $\"{d}{f}{c}{s}{w}{l}{b}{n}{o}{u}{x}{i}\"; }")]
    [InlineData("[Picklable] public class A { public int X; public A(long x = 5) => X = (int)x; }")]
    [InlineData("[Picklable] public class A { public required string X; public required int Y { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public A() { X = \"\"; } }")]
    [InlineData("public interface I { int X { get; set; } } [Picklable] public class A : I { int I.X { get; set; } }")]
    [InlineData("public interface I<T> { T X { get; set; } } [Picklable] public class A : I<int>, I<string> { int I<int>.X { get; set; } string I<string>.X { get; set; } = \"\"; }")]
    [InlineData("public class B { public virtual int X { get; set; } public virtual int Y { get; protected set; } } [Picklable] public class A : B { public override int X { get; set; } public override int Y { get => 1; } }")]
    [InlineData("public class B { private int _x; public int X => _x; public void Set() => _x = 1; } [Picklable] public class A<T> : B { public T? Y; }")]
    [InlineData("public class B<T> { private T? _x; protected T? Y; public T? X => _x; public void Set(T t) => _x = Y = t; } [Picklable] public class A<T> : B<List<T>> { public T? Z; } [Picklable] public class C { public A<int>? X; }")]
    [InlineData("[Picklable] public class Node<T> { public Node<List<T>>? Next; } [Picklable] public class C { public Node<int>? X; }")]
    [InlineData("[Picklable] public class A { private int _r; [PickleName(\"d\")] private int D { get => _r; set => _r = value; } [PickleName(\"e\")] public int E { get => _r; init => _r = value; } }")]
    [InlineData("[Picklable] public struct A { private int _r; [PickleName(\"d\")] private int D { readonly get => _r; set => _r = value; } }")]
    [InlineData("[Picklable] public class A { public int this[int i] { get => i; set { } } public static int S { get; set; } public const int C = 1; [ThreadStatic] private static int _t; public int T => _t++; }")]
    [InlineData("[Picklable] public record A { public int X { get; set; } } [Picklable] public record B(int Y) : A { public int Z = Y; } [Picklable] public sealed record C<T>(T X, params T[] Y) where T : notnull;")]
    [InlineData("[Picklable] public record struct A(int X) { private int _y = 1; public readonly int Y => _y; public void Set() => _y = 2; }")]
    [InlineData("public partial interface I { [Picklable] private protected sealed class A { public int X; } } ")]
    [InlineData("public partial record struct R { [Picklable] private sealed record A(int X); }  public partial record Q { [Picklable] private struct A { public int X; } }")]
    [InlineData("public class Base { protected sealed class Hidden; } [Picklable] public class A { public Dictionary<string, int?[]>? U; }")]
    [InlineData("[Picklable] public class A { public nint N; public nuint M; public sbyte S; public ushort U; public Half H; public Int128 I; public char C; public float F; public uint UI; public ulong UL; }")]
    [InlineData("namespace CloudPickle.Generated { [Picklable] public class A { public int X; } } namespace CloudPickle { public class System { } public class Shop { } }")]
    [InlineData("namespace Shop.System { public class String; [Picklable] public class A { public string? X; public global::System.String? Y; public int[]? Z; } }")]
    [InlineData("[Picklable] public partial class A { public partial int X { get; set; } } public partial class A { private int _x; public partial int X { get => _x; set => _x = value; } }")]
    [InlineData("[assembly: PicklableType(typeof(List<Dictionary<string, int>>))] [assembly: PicklableType(typeof(int[][]))] [assembly: PicklableType(typeof(Box<string>), Name = \"m.Box\")] public class Box<T> { public T? X; }")]
    [InlineData("[Picklable] public class A { private List<int>? _x; private readonly int[]? _y; public A(IEnumerable<int>? x, IReadOnlyCollection<int>? y) { _x = x as List<int>; _y = y as int[]; } public object? X => _x ?? (object?)_y; }")]
    [InlineData("public partial class Outer { [Picklable] private class A; } public partial class Derived : Outer { [Picklable] private class A; }")]
    public void Compiles_without_warnings(string source)
    {
        var result = GeneratorHarness.Run(source);
        Assert.Contains("CloudPickle-Registry.g.cs", result.Files.Keys);
    }

    [Fact]
    public void A_field_backed_property_is_reached_by_its_field()
    {
        // The field keyword needs C# 14 for good and is a preview feature of the compiler that these tests run on.
        var preview = TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText("global using CloudPickle;", preview, cancellationToken: TestContext.Current.CancellationToken),
            CSharpSyntaxTree.ParseText(
                "[Picklable] public class A { public string Name { get => field.Trim(); set => field = value + \" \"; } = \"\"; }",
                preview,
                cancellationToken: TestContext.Current.CancellationToken),
        ];
        var result = GeneratorHarness.RunUnchecked(TestCompilation.Create().RemoveAllSyntaxTrees().AddSyntaxTrees(trees));
        Assert.Contains("members.Write(0, Name(a));", result["A.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_with_nothing_picklable_gets_nothing() => Assert.Empty(GeneratorHarness.Run("public class Order { public int Id; }").Files);

    [Fact]
    public void Parts_of_a_partial_type_make_one_reducer() =>
        Assert.Equal(2, GeneratorHarness.Run("[Picklable] public partial class A { public int X; }", "public partial class A { public int Y; }").Files.Count);

    [Fact]
    public void A_subtype_without_annotation_gets_a_reducer_once()
    {
        var result = GeneratorHarness.Run(
            "[Picklable, PicklableSubtype(typeof(Circle))] public abstract class Shape; [PicklableSubtype(typeof(Circle))] public interface IRound; public class Circle : Shape, IRound { public int R; }");
        Assert.Equal(["Circle.g.cs", "CloudPickle-Registry.g.cs"], result.Files.Keys);
    }
}
