using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>Every refusal is one diagnostic, at the place that has to change.</summary>
public sealed class UnpicklableTypeAnalyzerTests
{
    public static TheoryData<string> Names => [.. RefusalCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_refusal_is_one_diagnostic_at_its_place(string name)
    {
        var messages = await AnalyzerVerifier.Verify("namespace Shop; " + RefusalCases.All[name]);
        Assert.Single(messages);
    }

    [Fact]
    public async Task The_path_through_generic_types_is_named()
    {
        var messages = await AnalyzerVerifier.Verify(
            "[Picklable] public sealed class Job { public Dictionary<string, List<Thread>> {|CPK1004:Threads|} = []; }");
        Assert.Equal(
            "'Job.Threads' cannot be pickled because 'Thread' in 'Dictionary<string, List<Thread>>' has no reducer: it stands for something outside the process; leave the member out with [PickleIgnore]",
            Assert.Single(messages));
    }

    [Fact]
    public async Task Advice_for_a_nullable_member_compiles_as_written()
    {
        var messages = await AnalyzerVerifier.Verify("public class Stone; [Picklable] public class Heap { public Stone? {|CPK1004:Top|}; }");
        Assert.Contains("typeof(Stone))]", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_annotation_in_an_assembly_without_reducers_is_none()
    {
        var library = TestCompilation.Create("Lib", Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, [], ["namespace Lib; [Picklable] public sealed class Coin { public int Value; }"]);
        const string Use = "[Picklable] public sealed class Purse { public Lib.Coin? Coin; } public static class Bank { public static byte[] Send(Lib.Coin coin) => Pickle.Dumps(coin); }";

        Assert.Equal(["CPK1004", "CPK3001"], await Diagnose(library.ToMetadataReference(), Use));
        Assert.Empty(await Diagnose(GeneratorHarness.Run(library).ToReference(), Use));
        Assert.Empty(await Diagnose(library.ToMetadataReference(), "[assembly: PicklableType(typeof(Lib.Coin))] " + Use));

        static async Task<string[]> Diagnose(Microsoft.CodeAnalysis.MetadataReference reference, string source) =>
            [.. (await AnalyzerVerifier.Diagnose(TestCompilation.Create("Shop", Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, [reference], [source])))
                .Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_subtype_that_does_not_derive_is_reported_at_the_attribute()
    {
        var messages = await AnalyzerVerifier.Verify(
            "[Picklable] [{|CPK1007:PicklableSubtype(typeof(Stone))|}] public abstract class Shape; [Picklable] public class Stone;");
        Assert.Equal("'Stone' does not derive from 'Shape' and cannot be its picklable subtype", Assert.Single(messages));
    }

    [Fact]
    public async Task A_type_of_another_assembly_is_reported_where_it_is_asked_for()
    {
        var messages = await AnalyzerVerifier.Verify("[assembly: {|CPK1001:PicklableType(typeof(System.Diagnostics.Stopwatch))|}]");
        Assert.Equal(
            "'Stopwatch' cannot be pickled: it keeps private fields that only it can restore; write a Reducer<T> for it and register that, or pickle what it is made from",
            Assert.Single(messages));
    }

    [Fact]
    public async Task Two_types_under_one_name_are_reported()
    {
        var messages = await AnalyzerVerifier.Verify(
            "[Picklable(\"shop.Order\")] public class Order; [Picklable(\"shop.Order\")] public class {|CPK1010:Purchase|};");
        Assert.Equal(
            "'Order' and 'Purchase' both travel as 'shop.Order', so loading could not tell them apart: give one another name with [Picklable(\"module.Name\")]",
            Assert.Single(messages));
    }

    [Fact]
    public async Task Unknown_types_are_left_to_the_compiler() =>
        Assert.Empty(await AnalyzerVerifier.Verify("[Picklable] public class Order { public Missing? X; }"));
}
