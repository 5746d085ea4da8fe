using System.Runtime.Loader;
using CloudPickle.CodeFixes.Planning;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Fixes;

/// <summary>
/// Applies a fix to marked code, one diagnostic after the other and then all at once, in the document, the project and the solution. The
/// fixed code has no diagnostic, the generator takes it, and what it is about comes back from a pickle.
/// </summary>
internal static class FixVerifier<TFix>
    where TFix : PlannedFix, new()
{
    private static int s_count;

    /// <summary>Asserts all of that.</summary>
    /// <param name="before">The code, in the namespace <c>Shop</c>, with every diagnostic marked.</param>
    /// <param name="after">The code that the fix makes of it.</param>
    /// <param name="proof">An expression that pickles and loads what was fixed.</param>
    /// <param name="expected">What the expression gives.</param>
    /// <param name="library">The source of another assembly that the code uses.</param>
    public static async Task Fixes(string before, string after, string proof, object? expected, string? library = null)
    {
        var space = $"Shop.Fixed{typeof(TFix).Name}{Interlocked.Increment(ref s_count)}";
        var other = library is null ? null : GeneratorHarness.RunUnchecked(TestCompilation.Create(space + ".Library", OutputKind.DynamicallyLinkedLibrary, [], [library]));
        IReadOnlyList<MetadataReference> references = other is null ? [] : [other.ToReference()];
        await Apply(before, after, references);

        var compilation = TestCompilation.Create(space, OutputKind.DynamicallyLinkedLibrary, references, [after.Replace("namespace Shop;", $"namespace {space};", StringComparison.Ordinal)]);
        Assert.Empty(await AnalyzerVerifier.Diagnose(compilation));

        var proofFile = TestCompilation.Parse($"namespace {space}; public static class Proof {{ public static object? Run() => {proof}; }}", "Proof.cs");
        var result = GeneratorHarness.Run(compilation.AddSyntaxTrees(proofFile));
        var context = new AssemblyLoadContext(space, isCollectible: true);
        other?.Load(context);
        Assert.Equal(expected, result.Load(context).GetType($"{space}.Proof")!.GetMethod("Run")!.Invoke(null, null));
    }

    /// <summary>Asserts that the fix is not offered.</summary>
    public static Task IsNotOffered(string code) => Apply(code, code, []);

    private static Task Apply(string before, string after, IReadOnlyList<MetadataReference> references)
    {
        var test = new Test { TestCode = before, FixedCode = after, CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck };
        test.TestState.AdditionalReferences.AddRange(References.All.Concat(references));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Test : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, TFix, DefaultVerifier>
    {
        // Nothing is downloaded: the references are those of the running platform.
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            var usings = ("Usings.cs", TestCompilation.Create().SyntaxTrees[0].ToString());
            TestState.Sources.Add(usings);
            FixedState.Sources.Add(usings);
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => AnalyzerVerifier.All.Where(a => a is not DiagnosticSuppressor);

        protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions;

        protected override CompilationOptions CreateCompilationOptions() => TestCompilation.Create().Options;
    }
}
