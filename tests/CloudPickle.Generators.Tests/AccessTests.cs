using System.Reflection;
using System.Runtime.Loader;
using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Emitted accessors find their targets at run time: each source dumps and loads itself and says what came back.</summary>
public sealed class AccessTests
{
    private static int s_cases;

    [Theory]
    [InlineData(
        "[Picklable] public class A { private int _x; private readonly string? _y; private A() { } public static A New() => new() { _x = 1 }; public A With(string y) => new(y) { _x = _x }; private A(string y) => _y = y; public override string ToString() => _x + _y; }",
        "A.New().With(\"b\")", "1b")]
    [InlineData("[Picklable] public class A { private volatile int _x; public A Set() { _x = 5; return this; } public override string ToString() => _x.ToString(); }", "new A().Set()", "5")]
    [InlineData("[Picklable] public struct A { private readonly int _x; public A(int x) => _x = x; public override string ToString() => _x.ToString(); }", "new A(5)", "5")]
    [InlineData("[Picklable] public class A(int seed) { public override string ToString() => seed++.ToString(); }", "new A(5)", "5")]
    [InlineData("[Picklable] public class A { public required string X { get; init; } public override string ToString() => X; }", "new A { X = \"x\" }", "x")]
    [InlineData("public class B<T> { private T? _x; public void Set(T x) => _x = x; public override string ToString() => _x?.ToString() ?? \"\"; } [Picklable] public class A : B<string>;", "Set(new A())", "s", "static A Set(A a) { a.Set(\"s\"); return a; }")]
    [InlineData("[Picklable] public class A<T> where T : IComparable<T> { private T? _x; public A<T> Set(T x) { _x = x; return this; } public override string ToString() => $\"{_x}\"; } ", "new A<int>().Set(3)", "3")]
    [InlineData("public class B { private int _x; public void Set(int x) => _x = x; public override string ToString() => _x.ToString(); } [Picklable] public class A<T> : B { public T? Y; }", "Set(new A<int>())", "7", "static A<int> Set(A<int> a) { a.Set(7); return a; }")]
    [InlineData("[Picklable] public struct A<T> where T : unmanaged { private T _x; public A(T x) => _x = x; public override string ToString() => $\"{_x}\"; }", "new A<byte>(3)", "3")]
    [InlineData("[Picklable] public class A { private int _r; [PickleName(\"d\")] private int D { get => _r; set => _r = value * 10; } public A Set() { _r = 1; return this; } public override string ToString() => _r.ToString(); }", "new A().Set()", "10")]
    [InlineData("[Picklable] public class A { private int _r; [PickleName(\"e\")] public int E { get => 3; init => _r = value; } public override string ToString() => _r.ToString(); }", "new A()", "3")]
    [InlineData("[Picklable] public struct A { [PickleIgnore] private int _r; [PickleName(\"d\")] private int D { readonly get => _r; set => _r = value; } public A(int r) => _r = r; public override string ToString() => _r.ToString(); }", "new A(4)", "4")]
    [InlineData("public interface I { int X { get; set; } } [Picklable] public class A : I { int I.X { get; set; } public override string ToString() => ((I)this).X.ToString(); }", "Set(new A())", "9", "static A Set(I a) { a.X = 9; return (A)a; }")]
    [InlineData("public class B { public virtual int X { get; protected set; } } [Picklable] public class A : B { public override int X { get; protected set; } public A Set() { X = 6; return this; } public override string ToString() => X.ToString(); }", "new A().Set()", "6")]
    [InlineData("public class B { public virtual int X { get; protected set; } public int BaseX => X; } [Picklable] public class A : B { public override int X { get => 1; } public A Set() { base.X = 6; return this; } public override string ToString() => X.ToString(); }", "new A().Set()", "1")]
    [InlineData("[Picklable] public class A { public A(long x = 5) => X = (int)x; public int X { get; } public override string ToString() => X.ToString(); }", "new A(8)", "8")]
    [InlineData("public static partial class Outer { [Picklable] private sealed record A(int X, List<A> Inner); public static object New() => new A(3, [new A(4, [])]); public static string Say(object o) => ((A)o).Inner[0].X.ToString(); }", "Outer.New()", "4", "", "Outer.Say(back!)")]
    [InlineData("[Picklable] public partial class A<T> { private Node? _head; public A<T> Push(T item) { _head = new Node { Item = item, Next = _head }; return this; } public override string ToString() => $\"{_head!.Item}{_head.Next!.Item}\"; [Picklable] private sealed class Node { public T? Item; private Node? _next; public Node? Next { get => _next; set => _next = value; } } }", "new A<int>().Push(1).Push(2)", "21")]
    [InlineData("public class B { private int _b = 4; public int B1 => _b; public void Set(int b) => _b = b; } [Picklable] public partial class A<T> where T : struct { private readonly Dictionary<Key, List<Key.Part<T>>> _parts = []; public A<T> Add(T x) { var part = new Key.Part<T>(x); part.Set(7); _parts[new Key(1)] = [part]; return this; } public override string ToString() => $\"{_parts[new Key(1)][0]}\"; [Picklable] private partial record struct Key(int X) { [Picklable] internal sealed class Part<U>(U y) : B { private U _y = y; public override string ToString() => $\"{_y}{B1}\"; } } }", "new A<int>().Add(3)", "37")]
    [InlineData("[Picklable] public partial interface IBag<T> { private enum Kind { Full = 3 } [Picklable] internal sealed record Box(T Item) { private Kind _kind = Kind.Full; public override string ToString() => $\"{Item}{_kind}\"; } static object Of(T item) => new Box(item); } [Picklable] public class A<T> { internal IBag<T>.Box? Bag; public override string ToString() => Bag!.ToString()!; }", "new A<string> { Bag = (IBag<string>.Box)IBag<string>.Of(\"x\") }", "xFull")]
    public void A_value_comes_back(string source, string expression, string expected, string extra = "", string say = "back!.ToString()!")
    {
        // The process has one table of names, so each case lives in a namespace of its own.
        var space = "Case" + s_cases++.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var program = $$"""
            public static class Program
            {
                {{extra}}
                public static string Run() { var back = Clone({{expression}}); return {{say}}; }
                private static T Clone<T>(T value) => Pickle.Loads<T>(Pickle.Dumps(value));
            }
            """;
        var closed = expression.Contains("A<", StringComparison.Ordinal)
            ? $"[assembly: PicklableType(typeof({space}.{expression[expression.IndexOf("A<", StringComparison.Ordinal)..(expression.IndexOf('>', StringComparison.Ordinal) + 1)]}))] "
            : "";
        var result = GeneratorHarness.RunUnchecked(TestCompilation.Create($"{closed}namespace {space}; {source}{program}"));
        result.AssertCompilesCleanly();
        var context = new AssemblyLoadContext(space);
        var run = result.Load(context).GetType(space + ".Program")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
        Assert.Equal(expected, run.Invoke(null, null));
    }
}
