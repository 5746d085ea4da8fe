using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.TestKit;

/// <summary>What one run of the generator produced.</summary>
public sealed class GeneratorResult(CSharpCompilation input, GeneratorDriver driver, CSharpCompilation output, GeneratorRunResult run)
{
    /// <summary>The compilation that was given.</summary>
    public CSharpCompilation Input { get; } = input;

    /// <summary>The driver after the run, to run it again after an edit.</summary>
    public GeneratorDriver Driver { get; } = driver;

    /// <summary>The compilation with the emitted files.</summary>
    public CSharpCompilation Output { get; } = output;

    /// <summary>The run with its tracked steps.</summary>
    public GeneratorRunResult Run { get; } = run;

    /// <summary>The emitted files by hint name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(
        run.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString()), StringComparer.Ordinal);

    /// <summary>The text of one emitted file.</summary>
    public string this[string hintName] => Files.TryGetValue(hintName, out var text)
        ? text
        : throw new KeyNotFoundException($"'{hintName}' is not among the emitted files: {string.Join(", ", Files.Keys)}");

    /// <summary>Asserts that the compiler has nothing to say, not even a warning.</summary>
    public void AssertCompilesCleanly()
    {
        var findings = Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(findings.Count == 0, $"{string.Join('\n', findings)}\n\n{string.Join("\n\n", Files.Select(f => $"--- {f.Key}\n{f.Value}"))}");
    }

    /// <summary>Asserts that the compiler has no error, and nothing to say of what was emitted.</summary>
    public void AssertAddsNoFinding()
    {
        var own = Input.SyntaxTrees.ToHashSet();
        var findings = Output.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && !(d.Location.SourceTree is { } tree && own.Contains(tree))))
            .ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Compiles to an image, for referencing from another compilation.</summary>
    public PortableExecutableReference ToReference() => MetadataReference.CreateFromImage(ToImage());

    /// <summary>Compiles and loads the assembly.</summary>
    public System.Reflection.Assembly Load(AssemblyLoadContext? context = null) =>
        (context ?? new AssemblyLoadContext(Output.AssemblyName, isCollectible: true)).LoadFromStream(new MemoryStream(ToImage()));

    private byte[] ToImage()
    {
        using var image = new MemoryStream();
        var emitted = Output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return image.ToArray();
    }
}
