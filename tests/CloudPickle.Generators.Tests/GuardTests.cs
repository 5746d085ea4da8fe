using System.Collections.Immutable;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>The guards of the test kit fail when they should.</summary>
public sealed class GuardTests
{
    [Fact]
    public void A_symbol_in_a_model_is_found() => Assert.ThrowsAny<Exception>(
        () => ModelGraphAssert.HoldsNoSymbols(new Holder(ImmutableArray.Create<object>("a", new Holder(TestCompilation.Create().Assembly)))));

    [Fact]
    public void A_location_in_a_model_is_found() =>
        Assert.ThrowsAny<Exception>(() => ModelGraphAssert.HoldsNoSymbols(new Holder(Location.None)));

    [Fact]
    public void Strings_in_a_model_are_fine() => ModelGraphAssert.HoldsNoSymbols(new Holder(ImmutableArray.Create<object>("a", 1)));

    [Fact]
    public void A_warning_in_the_output_is_found()
    {
        var result = GeneratorHarness.RunUnchecked(TestCompilation.Create("public class A { private int _unused; }"));
        Assert.ThrowsAny<Exception>(result.AssertCompilesCleanly);
    }

    [Fact]
    public void A_generator_that_does_not_cache_is_found()
    {
        var compilation = TestCompilation.Create("public class A;");
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new Forgetful().AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        var result = new GeneratorResult(compilation, driver, compilation, driver.GetRunResult().Results.Single());
        Assert.ThrowsAny<Exception>(() => CachingAssert.NothingIsEmittedAgain(result));
    }

    private sealed record Holder(object? Value);

    private sealed class Forgetful : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider, (output, compilation) => output.AddSource("X.g.cs", $"// {compilation.SyntaxTrees.Count()}"));
    }
}
