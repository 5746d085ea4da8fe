using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Closures;

/// <summary>Delegates that are pickled, and whose functions no site sees.</summary>
public sealed class UnseenFunctionAnalyzerTests
{
    [Theory]
    [InlineData("Func<int> f = () => 1; _ = Pickle.Dumps({|CPK2013:f|});")]
    [InlineData("var f = () => 1; _ = Pickle.Dumps({|CPK2013:f|});")]
    [InlineData("var f = delegate() { return 1; }; _ = Pickle.Closure({|CPK2013:f|});")]
    [InlineData("Func<int> f = null!; f = () => 1; _ = Pickle.Dumps({|CPK2013:f|});")]
    [InlineData("Func<int> f; f = One; _ = Pickle.Dumps({|CPK2013:f|});")]
    [InlineData("Func<int> f = (Func<int>)(() => 1); Queue.Submit({|CPK2013:f|});")]
    [InlineData("_ = Pickle.Dumps({|CPK2013:s_held|});")]
    [InlineData("_ = Pickle.Dumps({|CPK2013:Held|});")]
    [InlineData("Func<int> f = Pickle.Closure(() => 1); _ = Pickle.Dumps(f);")]
    [InlineData("Func<int> f = () => 1; f = Pickle.Closure(() => 1); _ = Pickle.Dumps(f);")]
    [InlineData("Func<int> f = () => 1; Set(ref f); _ = Pickle.Dumps(f);")]
    [InlineData("Func<int> f = null!; _ = Pickle.Dumps(f);")]
    [InlineData("_ = Pickle.Dumps(s_open);")]
    [InlineData("_ = Pickle.Dumps(s_wrapped);")]
    [InlineData("Func<int> f = () => 1; f(); Other(f);")]
    [InlineData("var text = \"x\"; _ = Pickle.Dumps(text);")]
    public async Task A_function_is_seen_where_it_is_written(string body) => await AnalyzerVerifier.Verify(
        $$"""
        public static class Queue { public static void Submit([PicklableClosure] Func<int> job) { } }
        public static class C
        {
            private static readonly Func<int> s_held = () => 1, s_wrapped = Pickle.Closure(() => 1);
            private static Func<int> s_open = () => 1;
            private static Func<int> Held { get; } = () => 1;
            static int One() => 1;
            static void Set(ref Func<int> f) => f = Pickle.Closure(() => 1);
            static void Other(Func<int> f) { }
            public static void Run() { {{body}} }
        }
        """);

    [Fact]
    public async Task The_place_to_change_is_an_additional_location()
    {
        var found = await AnalyzerVerifier.Diagnose(TestCompilation.Create("class C { void Run() { Func<int> f = () => 42; _ = Pickle.Dumps(f); } }"));
        var place = Assert.Single(Assert.Single(found, d => d.Id == "CPK2013").AdditionalLocations);
        Assert.Equal("() => 42", place.SourceTree!.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length));
    }

    [Theory]
    [InlineData("public static byte[] Ship(Func<int> job) => Pickle.Dumps({|CPK2014:job|});")]
    [InlineData("public static Func<int> Ship(Func<int> job) => Pickle.Closure({|CPK2014:job|});")]
    [InlineData("public static byte[] Ship([PicklableClosure] Func<int> job) => Pickle.Dumps(job);")]
    [InlineData("public static byte[] Ship<T>(T job) => Pickle.{|CPK3006:Dumps|}(job);")]
    [InlineData("private static byte[] Ship(Func<int> job) => Pickle.Dumps(job); public static void Use() => Ship(Pickle.Closure(() => 1));")]
    [InlineData("public static byte[] Ship(int x) => Pickle.Dumps(x);")]
    public async Task A_parameter_that_is_pickled_is_marked(string member) => await AnalyzerVerifier.Verify($"public static class C {{ {member} }}");

    [Fact]
    public async Task An_override_and_an_implementation_are_marked_where_they_are_declared() => await AnalyzerVerifier.Verify(
        "public interface I { byte[] Ship([PicklableClosure] Func<int> job); } public class C : I { public byte[] Ship(Func<int> job) => Pickle.Dumps(job); }" +
        "public abstract class B { public abstract byte[] Go([PicklableClosure] Func<int> job); } public class D : B { public override byte[] Go(Func<int> job) => Pickle.Dumps(job); }");
}
