using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Agreement;

/// <summary>Generator and analyzers agree on every closure shape and every type of the shared lists.</summary>
public sealed class AgreementTests
{
    /// <summary>Calls that tests make on purpose; tests/Directory.Build.props has the same list.</summary>
    private static readonly string[] s_onPurpose = ["CPK3001", "CPK3003", "CPK3004", "CPK3005", "CPK3007"];

    public static TheoryData<string> Shapes => [.. ClosureShapes.All.Keys];

    public static TheoryData<string> RefusedTypes => [.. RefusalCases.All.Keys];

    public static TheoryData<string> RefusedFunctions => [.. ClosureRefusalCases.All.Keys];

    public static TheoryData<string> Projects =>
    [
        "tests/CloudPickle.TestCases", "tests/CloudPickle.TestCases.Library", "tests/CloudPickle.ExecutionTests", "tests/CloudPickle.ExecutionTests.Peer",
        "tests/CloudPickle.InteropTests", "tests/CloudPickle.AotTests.App", "samples/Quickstart", "samples/ClosureWorker",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_travels_has_no_error(string name)
    {
        var found = await AgreementAssert.HoldsFor(TestCompilation.Create(ClosureShapes.Support, ClosureShapes.All[name]));
        Assert.DoesNotContain(found, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(RefusedTypes))]
    public async Task A_type_that_is_left_out_has_an_error(string name) =>
        await AgreementAssert.HoldsFor(Unmarked(RefusalCases.All[name]));

    [Theory]
    [MemberData(nameof(RefusedFunctions))]
    public async Task A_function_that_is_left_out_has_an_error(string name) =>
        await AgreementAssert.HoldsFor(Unmarked(ClosureRefusalCases.All[name]));

    /// <summary>The lists that all suites share, and the samples, are built with warnings as errors.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Projects_of_the_repository_have_no_warning(string folder)
    {
        var found = await AgreementAssert.HoldsFor(RepositoryProject.Of(folder));
        var isSuite = folder.StartsWith("tests/", StringComparison.Ordinal) && !folder.StartsWith("tests/CloudPickle.TestCases", StringComparison.Ordinal);
        Assert.DoesNotContain(found, d => d.Severity >= DiagnosticSeverity.Warning && !(isSuite && s_onPurpose.Contains(d.Id)));
    }

    [Fact]
    public async Task A_union_of_FSharp_that_is_left_out_has_an_error()
    {
        Assert.DoesNotContain(await AgreementAssert.HoldsFor(TestCompilation.Create(FSharpSource.Unions, FSharpSource.Mapping)), d => d.Severity == DiagnosticSeverity.Error);

        var refused = await AgreementAssert.HoldsFor(TestCompilation.Create(FSharpSource.Refused, FSharpSource.Mapping));
        Assert.Equal(["CPK1001", "CPK1004"], refused.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Order(StringComparer.Ordinal));
        Assert.Contains(refused, d => d.GetMessage(null).Contains("a union of F# whose cases C# does not see", StringComparison.Ordinal));
    }

    private static CSharpCompilation Unmarked(string source) => TestCompilation.Create(MarkedSource.Parse("namespace Shop; " + source).Text);
}
