using CloudPickle.Analyzers.Tests.Documentation;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Analyzers.Tests.Agreement;

/// <summary>Projects of this repository that use CloudPickle, compiled from their sources.</summary>
internal static class RepositoryProject
{
    private const string Cases = "tests/CloudPickle.TestCases";

    // What is not made of C#, and packages.
    private static readonly string[] s_others =
        ["CloudPickle.FSharp", "CloudPickle.Tensors", "CloudPickle.TestCases.FSharp", "FSharp.Core", "Microsoft.Extensions.Logging.Abstractions"];

    private static readonly string[] ImplicitUsings = ["System.IO", "System.Net.Http"];

    private static readonly string[] SuiteUsings = ["Xunit", "CloudPickle.Testing", "CloudPickle.TestKit"];

    private static readonly CSharpParseOptions Options = TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly Lazy<MetadataReference[]> Libraries = new(() =>
    {
        var untouched = Reference(Compile($"{Cases}.Untouched", []));
        return [untouched, Reference(Compile($"{Cases}.Library", [untouched])), .. s_others.Select(OutputOf)];
    });

    private static readonly Lazy<MetadataReference> CasesLibrary = new(() => GeneratorHarness.RunUnchecked(Of(Cases)).Output.ToMetadataReference());

    /// <summary>Compiles a project's sources; the generator has not run yet.</summary>
    public static CSharpCompilation Of(string folder) => Compile(folder, folder switch
    {
        Cases or $"{Cases}.Library" => Libraries.Value,
        _ when folder.StartsWith("tests/", StringComparison.Ordinal) => [.. Libraries.Value, CasesLibrary.Value, .. TestLibraries],
        _ => [],
    });

    /// <summary>What this test project and others reference.</summary>
    private static IEnumerable<MetadataReference> TestLibraries =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "xunit*.dll").Append(typeof(TestCompilation).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));

    private static MetadataReference OutputOf(string name) => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    private static MetadataReference Reference(CSharpCompilation compilation) => GeneratorHarness.RunUnchecked(compilation).ToReference();

    private static CSharpCompilation Compile(string folder, IEnumerable<MetadataReference> references)
    {
        var path = SourceTree.PathOf(folder);
        var isSuite = folder.StartsWith("tests/", StringComparison.Ordinal) && !folder.StartsWith(Cases, StringComparison.Ordinal);
        var usings = string.Concat(ImplicitUsings.Concat(isSuite ? SuiteUsings : []).Select(u => $"global using {u};\n"));
        var sources = Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(path, f).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Prepend(usings);
        var kind = File.Exists(Path.Combine(path, "Program.cs")) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = TestCompilation.Create(Path.GetFileName(folder), kind, references, sources);
        var trees = compilation.SyntaxTrees.Select(t => CSharpSyntaxTree.ParseText(t.GetText(), Options, t.FilePath));
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }
}
