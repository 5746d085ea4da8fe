using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CloudPickle.TestKit;

/// <summary>Compiles test sources as a strict project would.</summary>
public static class TestCompilation
{
    /// <summary>The parse options of every test source.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose)
        .WithFeatures([new("InterceptorsNamespaces", "CloudPickle.Generated")]);

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks", "CloudPickle"];

    /// <summary>Creates a library; the sources become <c>Test0.cs</c>, <c>Test1.cs</c>, …</summary>
    public static CSharpCompilation Create(params string[] sources) => Create("Shop", OutputKind.DynamicallyLinkedLibrary, [], sources);

    /// <summary>Creates a compilation.</summary>
    public static CSharpCompilation Create(
        string assemblyName, OutputKind kind, IEnumerable<MetadataReference> extraReferences, IEnumerable<string> sources)
    {
        var usings = string.Concat(ImplicitUsings.Select(u => $"global using {u};\n"));
        var trees = sources.Select((source, i) => Parse(source, $"Test{i}.cs")).Prepend(Parse(usings, "Usings.cs"));
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
            .WithSpecificDiagnosticOptions([
                new("CS8019", ReportDiagnostic.Suppress), // unnecessary using directive
                new("CS8933", ReportDiagnostic.Suppress), // a using that repeats a global one
                new("CS0649", ReportDiagnostic.Suppress), // a field that only loading assigns; ReducerUseSuppressor does this for users
                new("CS1591", ReportDiagnostic.Suppress), // test sources are not documented
            ]);
        return CSharpCompilation.Create(assemblyName, trees, [.. References.All, .. extraReferences], options);
    }

    /// <summary>Parses one file.</summary>
    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions, path);
}
