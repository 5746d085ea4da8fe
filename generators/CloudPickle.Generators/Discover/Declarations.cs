using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>
/// Everything of a compilation that code in one file can see of the other files: their declarations, without the bodies of methods, and the references
/// and options. Most edits are made inside a body, and change nothing here.
/// </summary>
internal sealed class Declarations : IEquatable<Declarations>
{
    // Memos, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<Compilation, Declarations> OfCompilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, string> OfTrees = new();

    private readonly ImmutableArray<string> _files;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;

    private Declarations(Compilation compilation, CancellationToken cancellation)
    {
        _files = [.. compilation.SyntaxTrees.Select(tree => HashOf(tree, cancellation))];
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
    }

    public static Declarations Of(Compilation compilation, CancellationToken cancellation)
    {
        if (!OfCompilations.TryGetValue(compilation, out var declarations))
        {
            declarations = new Declarations(compilation, cancellation);
            declarations = OfCompilations.GetValue(compilation, _ => declarations);
        }

        return declarations;
    }

    public bool Equals(Declarations? other) => ReferenceEquals(this, other) ||
        (other is not null && _assembly == other._assembly && _options.Equals(other._options) &&
        _references.SequenceEqual(other._references) && _files.SequenceEqual(other._files, StringComparer.Ordinal));

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => _files.Length;

    private static string HashOf(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!OfTrees.TryGetValue(tree, out var hash))
        {
            hash = DeclarationHash.Of(tree, cancellation);
            hash = OfTrees.GetValue(tree, _ => hash);
        }

        return hash;
    }
}
