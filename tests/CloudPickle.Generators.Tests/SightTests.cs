using CloudPickle.Generators.Discover;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>What a file sees of others stays the same after edits that cannot matter to it, so that it is not judged again.</summary>
public sealed class SightTests
{
    [Theory]
    [InlineData("class A { B b; }", "class B { int x; }", "class B { int x; long y; void M() { } }", true)] // a type that is held needs only be what it is
    [InlineData("class A { B b; }", "class B { C c; } class C { int x; }", "class B { C c; } class C { int y; }", true)]
    [InlineData("class A { B b; }", "class B { A a; }", "class B { A a; int x; }", true)]
    [InlineData("class A { B b; }", "class B { int x; }", "class B { int x; B(int y) { } }", false)]
    [InlineData("class A { B b; }", "class B { B(int y) { } }", "class B { B(int y) { y = 1; } }", true)]
    [InlineData("class A { B b; }", "class B { int x; }", "[Picklable] class B { int x; }", false)]
    [InlineData("class A { B b; }", "class B { int x; }", "class B : C { int x; }", false)]
    [InlineData("class A { B b; }", "class B { int x; }", "class B<T> { int x; }", false)]
    [InlineData("class A { B b; }", "class B : C; class C { }", "class B : C; class C { int x; }", true)]
    [InlineData("class A { B b; }", "class B : C; class C { }", "class B : C; [Picklable] class C { }", false)]
    [InlineData("class A { B b; }", "struct B { int x; }", "struct B { int x; long y; }", false)]
    [InlineData("class A { B b; }", "enum B { X }", "enum B { X, Y }", false)]
    [InlineData("class A { B b; }", "interface B { }", "interface B { int X { get; } }", false)]
    [InlineData("class A { B<C> b; }", "class B<T> { } class C { }", "class B<T> { int x; } class C { }", false)]
    [InlineData("class A { B<C> b; }", "class B<T> { } class C { }", "class B<T> { } class C { int x; }", true)]
    [InlineData("class A { B<C> b; }", "class B<T> : D { } class D { }", "class B<T> : D { } class D { int x; }", false)]
    [InlineData("class A : B { }", "class B { int x; }", "class B { int x; int y; }", false)]
    [InlineData("class A : B { }", "class B : C { } class C { }", "class B : C { } class C { int x; }", false)]
    [InlineData("class A : B { }", "class B { C c; } class C { }", "class B { C c; } class C { int x; }", true)]
    [InlineData("class A : B { }", "class B { void M() { } }", "class B { void M() { M(); } }", true)]
    [InlineData("partial class A { }", "partial class A { }", "partial class A { int x; }", false)]
    [InlineData("class A { string Name; }", "class B { }", "class B { string Name; }", true)]
    [InlineData("class A { string Name; } class Other { void M() { B b; } }", "class B { }", "class B { int x; }", true)]
    [InlineData("[Some(typeof(B))] class A { }", "class B { }", "class B { int x; }", false)]
    [InlineData("[Some(Name = N.X)] class A { }", "class N { const string X = Y; const string Y = \"\"; } class B { }", "class N { const string X = Y; const string Y = \"y\"; } class B { }", false)]
    [InlineData("[Some(Name = N.X)] class A { }", "class N { const string X = \"\"; } class B { }", "class N { const string X = \"\"; } class B { string Name; }", true)]
    [InlineData("class A { int x; }", "class B { }", "class a { }", false)]
    [InlineData("class A { B b; }", "class B { }", "class B { } namespace N { class B { } }", false)]
    [InlineData("class A { int x; }", "namespace System { class B { } }", "namespace System { class B { int x; } }", false)] // the compiler looks it up itself
    [InlineData("class A { int x; }", "class B { }", "[assembly: System.CLSCompliant(true)] class B { }", false)]
    public void Types_see_what_they_are_made_of_and_what_others_are(string file, string other, string edited, bool isSame) =>
        Assert.Equal(isSame, SeenByTypes(file, other) == SeenByTypes(file, edited));

    [Theory]
    [InlineData("[Picklable] class A : B { }", "using D = C; class B : D { }", "class C { int x; }", "class C { int x; int y; }", false)]
    [InlineData("[Picklable] class A : B { }", "class B : D { }", "global using D = C; class C { int x; }", "global using D = C; class C { int x; int y; }", false)]
    [InlineData("[Picklable] class A { B b; }", "using D = C; class B : D { }", "class C { int x; }", "class C { int x; int y; }", true)]
    [InlineData("[assembly: PicklableType(typeof(B))] class A { }", "class B : C { }", "class C { int x; }", "class C { int x; int y; }", false)]
    [InlineData("class A { B b; }", "[assembly: PicklableType(typeof(B))] class B : C { }", "class C { int x; }", "class C { int x; int y; }", true)]
    [InlineData("using D = B; [assembly: PicklableType(typeof(D))]", "class B : C { }", "class C { int x; }", "class C { int x; int y; }", false)]
    [InlineData("[Some(typeof(B))] class A { }", "class B : C { }", "class C { int x; }", "class C { int x; int y; }", false)]
    [InlineData("class A { B<int> b; }", "class B<T> { C<T> c; }", "class C<T> { }", "class C<T> { T c; }", false)]
    [InlineData("class A { [Some(typeof(B))] int a; }", "class B : C { }", "class C { int x; }", "class C { int x; int y; }", true)]
    [InlineData("class A { [Some(typeof(B))] int a; }", "class B : C { }", "class C { int x; }", "class C : D { int x; }", false)]
    public void Types_see_what_their_bases_are_made_of_in_other_files(string file, string between, string other, string edited, bool isSame) =>
        Assert.Equal(isSame, SeenByTypes(file, between, other) == SeenByTypes(file, between, edited));

    [Theory]
    [InlineData("M(b)", "class B { int x; }", "class B { int x; long y; }", true)]
    [InlineData("M(b.x)", "class B { C x; } class C { }", "class B { C x; } class C { int y; }", true)]
    [InlineData("M(b.x)", "class B { C x; } class C { }", "class B { C x; } [Picklable] class C { }", false)]
    [InlineData("M(b.x)", "class B { int x; }", "class B { long x; }", false)]
    [InlineData("M(b.x)", "class B { int x; }", "class B { int x; int y; }", true)]
    [InlineData("M(b.x.y)", "class B { C x; } class C { int y; } class D { }", "class B { C x; } class C { int y; } class D { long y; }", false)] // nobody asked which type the name belongs to
    [InlineData("M(b.x)", "class B { int x() => 1; }", "class B { int x() => 2; }", true)]
    [InlineData("M(b.x)", "class B { int x; }", "class B { int x; B(int y) { } }", false)]
    [InlineData("M(b)", "class B { }", "class B { public static B operator +(B a, B b) => a; }", false)]
    [InlineData("M(b)", "class B { }", "class B { public int this[int i] => i; }", false)]
    [InlineData("M(b)", "class B { }", "class B { int GetEnumerator() => 1; }", false)]
    [InlineData("M(b)", "class B { }", "class B { required int x; }", false)]
    [InlineData("M(b)", "class B { }", "class B { static B Make(System.ReadOnlySpan<int> x) => new(); }", false)] // an attribute may name it
    [InlineData("M(b)", "class B : C { } class C { }", "class B : C { } class C { int x; }", true)]
    [InlineData("M(b)", "class B : C { } class C { }", "class B : C { } class C : D { }", false)]
    [InlineData("M(b)", "class C { }", "static class C { static void M(this int n) { } }", false)]
    [InlineData("M(b)", "class C { }", "static class C { static void N(this int n) { } }", true)]
    [InlineData("M(b)", "class C { }", "static class C { static int GetEnumerator(this int n) => n; }", false)]
    [InlineData("M(b)", "class C { }", "global using D = System.Int32; class C { }", false)]
    [InlineData("M(b)", "partial class A { }", "partial class A { int m; }", true)]
    [InlineData("M(b)", "partial class A { void N() { } }", "partial class A { void N() { n = 1; } }", false)] // n may be a parameter of the type, which is captured
    [InlineData("M(b)", "partial class A { int N() => n; }", "partial class A { int N() => n + 1; }", true)]
    [InlineData("M(b)", "partial class A { }", "partial class A { int Site; }", false)]
    [InlineData("M(b)", "partial class A { }", "partial class A { int site; }", false)] // no two emitted files have names that differ in case only
    [InlineData("M(\\u0062)", "class b { }", "class b { b(int x) { } }", false)]
    public void Calls_see_what_the_words_around_them_lead_to(string call, string other, string edited, bool isSame)
    {
        var file = $"partial class A {{ C? _other; void Site(B b) {{ {call}; }} void Other() {{ D d; }} }}";
        Assert.Equal(isSame, SeenByCalls(file, other) == SeenByCalls(file, edited));
    }

    private static Fingerprint SeenByTypes(params string[] sources)
    {
        var (compilation, cancellation) = (TestCompilation.Create(sources), TestContext.Current.CancellationToken);
        return Declarations.Of(compilation, cancellation).SeenByTypesIn(compilation.SyntaxTrees[1], cancellation).Reached;
    }

    private static Fingerprint SeenByCalls(params string[] sources)
    {
        var (compilation, cancellation) = (TestCompilation.Create(sources), TestContext.Current.CancellationToken);
        InvocationExpressionSyntax[] calls = [.. compilation.SyntaxTrees[1].GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()];
        return Declarations.Of(compilation, cancellation).SeenByCode(CallWords.Of(calls, cancellation)).Reached;
    }
}
