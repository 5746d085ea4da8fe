using CloudPickle.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.TestKit;

/// <summary>
/// Runs the generator. Every run also asserts that the output compiles without warnings, that nothing is emitted again after
/// edits that do not matter, and that no model holds on to a compilation.
/// </summary>
public static class GeneratorHarness
{
    /// <summary>Runs over the sources of one library.</summary>
    public static GeneratorResult Run(params string[] sources) => Run(TestCompilation.Create(sources));

    /// <summary>Runs over a compilation.</summary>
    /// <param name="compilation">The input.</param>
    /// <param name="properties">MSBuild properties that the generator may see.</param>
    public static GeneratorResult Run(CSharpCompilation compilation, params (string Name, string Value)[] properties)
    {
        var result = RunUnchecked(compilation, properties);
        result.AssertCompilesCleanly();
        CachingAssert.NothingIsEmittedAgain(result);
        ModelGraphAssert.HoldsNoSymbols(result.Run);
        return result;
    }

    /// <summary>Runs over sources that do not compile by themselves, or whose output is not of interest.</summary>
    public static GeneratorResult RunUnchecked(CSharpCompilation compilation, params (string Name, string Value)[] properties)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PicklerGenerator().AsSourceGenerator()],
            optionsProvider: new TestOptionsProvider(properties),
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        var run = driver.GetRunResult().Results.Single();
        Assert.Null(run.Exception);
        return new GeneratorResult(compilation, driver, (CSharpCompilation)output, run);
    }
}
