using PublicApiGenerator;
using Xunit;

namespace CloudPickle.Tests.PublicApi;

/// <summary>
/// A change of the public API shows up as a change of a file. Library reducers (<c>Reduction.Builtin</c>) are left out: they are public only
/// because emitted code constructs them, and the generator's tests check that it can.
/// </summary>
public class PublicApiTests
{
    private const string EmittedCodeSurface = "CloudPickle.Generated";
    private const string LibraryReducers = "CloudPickle.Reduction.Builtin";

    [Fact]
    public void What_users_call() => ApiBaseline.Verify(nameof(What_users_call), Describe(new ApiGeneratorOptions
    {
        DenyNamespacePrefixes = [EmittedCodeSurface, LibraryReducers],
    }));

    [Fact]
    public void What_emitted_code_calls() => ApiBaseline.Verify(nameof(What_emitted_code_calls), Describe(new ApiGeneratorOptions
    {
        AllowNamespacePrefixes = [EmittedCodeSurface],
        DenyNamespacePrefixes = ["CloudPickle"],
    }));

    private static string Describe(ApiGeneratorOptions options)
    {
        options.IncludeAssemblyAttributes = false;
        return typeof(Pickle).Assembly.GeneratePublicApi(options);
    }
}
