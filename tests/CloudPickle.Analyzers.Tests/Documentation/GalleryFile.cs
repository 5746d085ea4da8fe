using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Documentation;

/// <summary>A file of <c>samples/DiagnosticsGallery</c>: code that one diagnostic is about, and the same code without it.</summary>
internal sealed class GalleryFile
{
    private const string Folder = "samples/DiagnosticsGallery";

    private readonly string _text;

    private GalleryFile(string path)
    {
        Id = Path.GetFileNameWithoutExtension(path);
        _text = SourceTree.Read($"{Folder}/{Id}.cs");
    }

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyDictionary<string, GalleryFile> All { get; } = new SortedDictionary<string, GalleryFile>(
        Directory.EnumerateFiles(SourceTree.PathOf(Folder), "CPK*.cs").Select(p => new GalleryFile(p)).ToDictionary(f => f.Id), StringComparer.Ordinal);

    /// <summary>The id of the diagnostic: the file's name.</summary>
    public string Id { get; }

    /// <summary>The code that the diagnostic is about, as its page shows it.</summary>
    public string Bad => Region("Bad");

    /// <summary>The code without it, as its page shows it.</summary>
    public string Fixed => Region("Fixed");

    /// <summary>The file as <c>dotnet build -p:Gallery=Bad</c> compiles it.</summary>
    public CSharpCompilation CompileBad() => Compile("#define BAD\n" + _text);

    /// <summary>The file as a plain build compiles it.</summary>
    public CSharpCompilation CompileFixed() => Compile(_text);

    private CSharpCompilation Compile(string text)
    {
        var compilation = TestCompilation.Create("DiagnosticsGallery", OutputKind.DynamicallyLinkedLibrary, [], [text]);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private string Region(string name)
    {
        var start = $"#region {name}\n";
        var from = _text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{Id}.cs has no #region {name}.");
        from += start.Length;
        return _text[from.._text.IndexOf("#endregion", from, StringComparison.Ordinal)];
    }
}
