using System.Collections.Immutable;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>What all files of a compilation see without naming it.</summary>
internal sealed class Surroundings(Compilation compilation, CancellationToken cancellation) : IEquatable<Surroundings>
{
    private readonly string? _assembly = compilation.AssemblyName;
    private readonly CompilationOptions _options = compilation.Options;
    private readonly ImmutableArray<MetadataReference> _references = [.. compilation.References];
    private readonly string[] _closureNames = PicklableClosureNames.In(compilation, cancellation);

    public bool Equals(Surroundings? other) => ReferenceEquals(this, other) ||
        (other is not null && _assembly == other._assembly && _options.Equals(other._options) &&
        _references.SequenceEqual(other._references) && _closureNames.AsSpan().SequenceEqual(other._closureNames));

    public override bool Equals(object? obj) => Equals(obj as Surroundings);

    public override int GetHashCode() => _references.Length;
}
