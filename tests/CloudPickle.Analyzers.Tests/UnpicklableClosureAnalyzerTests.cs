using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>Every refused function is reported where it has to change, with variable, type and reason.</summary>
public sealed class UnpicklableClosureAnalyzerTests
{
    public static TheoryData<string> Names => [.. ClosureRefusalCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_refusal_is_reported_at_its_place(string name) =>
        Assert.NotEmpty(await AnalyzerVerifier.Verify("namespace Shop; " + ClosureRefusalCases.All[name]));

    [Fact]
    public async Task Variable_type_and_reason_are_named()
    {
        var messages = await AnalyzerVerifier.Verify(
            "class Bad { static void Run() { var threads = new Dictionary<string, List<Thread>>(); Pickle.Closure(() => {|CPK2001:threads|}.Count); } }");
        Assert.Equal(
            "The function captures 'threads' of type 'Dictionary<string, List<Thread>>' with 'Thread', which cannot travel: a thread stays in its process",
            Assert.Single(messages));
    }

    [Fact]
    public async Task Private_members_are_named_with_the_type_to_change()
    {
        var messages = await AnalyzerVerifier.Verify(
            "class Outer { class Bad { private static int s_x = 1; static void Run() => Pickle.Closure(() => {|CPK2003:s_x|}); } }");
        Assert.StartsWith("The function uses 'Outer.Bad.s_x', which generated code can name inside 'Outer.Bad' only", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_closures_under_one_pinned_name_are_reported() => Assert.Single(await AnalyzerVerifier.Verify(
        "class C { static void Run() { _ = Pickle.Closure(() => 1, \"a\"); _ = Pickle.Closure(() => 2, \"b\"); _ = Pickle.Closure(() => 3, {|CPK2008:\"a\"|}); } }"));

    [Fact]
    public async Task Names_in_attributes_count_too() => Assert.Single(await AnalyzerVerifier.Verify(
        "class C { static void Run() { _ = Pickle.Closure(() => 1, \"a\"); _ = Pickle.Closure([{|CPK2008:PickleName(\"a\")|}] () => 2); } }"));

    [Fact]
    public async Task A_method_with_a_name_may_be_passed_twice() => Assert.Empty(await AnalyzerVerifier.Verify(
        "class C { [PickleName(\"a\")] internal static int M() => 1; static void Run() { _ = Pickle.Closure<Func<int>>(M); _ = Pickle.Closure<Func<int>>(M); _ = Pickle.Closure<Func<int>>(L); _ = Pickle.Closure<Func<int>>(L); [PickleName(\"b\")] int L() => 2; } }"));

    public static TheoryData<string> Captures => [.. ClosureRefusalCases.All.Where(c => c.Value.Contains("{|CPK2001:", StringComparison.Ordinal)).Select(c => c.Key)];

    [Theory]
    [MemberData(nameof(Captures))]
    public async Task A_refused_capture_is_named_with_its_type_and_the_reason(string name) => Assert.All(
        await AnalyzerVerifier.Verify("namespace Shop; " + ClosureRefusalCases.All[name]),
        message => Assert.Matches(@"^The function captures '\w+' of type '[^']+('.* with '[^']+)?', which cannot travel: \S.{10,}$", message));

    [Fact]
    public async Task Functions_that_are_no_sites_are_not_looked_at() => Assert.Empty(await AnalyzerVerifier.Verify(
        "class C { static void Closure(Action a) { } static void Run() { var t = Thread.CurrentThread; Closure(() => t.Join()); new List<int>().ForEach(x => t.Join()); } }"));
}
