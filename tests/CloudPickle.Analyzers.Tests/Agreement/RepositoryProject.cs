using CloudPickle.Analyzers.Tests.Documentation;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Analyzers.Tests.Agreement;

/// <summary>Projects of this repository that use CloudPickle, compiled from their sources.</summary>
internal static class RepositoryProject
{
    private static readonly string[] ImplicitUsings = ["System.IO", "System.Net.Http"];

    private static readonly CSharpParseOptions Options = TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly Lazy<Dictionary<string, MetadataReference>> Libraries = new(() =>
    {
        var untouched = Compile("tests/CloudPickle.TestCases.Untouched", []);
        var library = Compile("tests/CloudPickle.TestCases.Library", [Reference(untouched)]);
        return new()
        {
            ["tests/CloudPickle.TestCases.Untouched"] = Reference(untouched),
            ["tests/CloudPickle.TestCases.Library"] = Reference(library),
        };
    });

    /// <summary>Compiles a project's sources; the generator has not run yet.</summary>
    public static CSharpCompilation Of(string folder) => Compile(folder, folder.StartsWith("tests/", StringComparison.Ordinal) ? Libraries.Value.Values : []);

    private static MetadataReference Reference(CSharpCompilation compilation) => GeneratorHarness.RunUnchecked(compilation).ToReference();

    private static CSharpCompilation Compile(string folder, IEnumerable<MetadataReference> references)
    {
        var path = SourceTree.PathOf(folder);
        var usings = string.Concat(ImplicitUsings.Select(u => $"global using {u};\n"));
        var sources = Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(path, f).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Prepend(usings);
        var kind = File.Exists(Path.Combine(path, "Program.cs")) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = TestCompilation.Create(Path.GetFileName(folder), kind, references, sources);
        var trees = compilation.SyntaxTrees.Select(t => CSharpSyntaxTree.ParseText(t.GetText(), Options, t.FilePath));
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }
}
