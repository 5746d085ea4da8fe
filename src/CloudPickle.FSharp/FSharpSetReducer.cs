using CloudPickle.Generated;
using CloudPickle.Reduction.Builtin;
using Microsoft.FSharp.Collections;

namespace CloudPickle.FSharp;

/// <summary>A set of F# is a frozenset in its order.</summary>
/// <typeparam name="T">The items, which F# compares.</typeparam>
[BuiltinReducer(typeof(FSharpSet<>))]
public sealed class FSharpSetReducer<T> : ImmutableSetReducer<FSharpSet<T>, T>
{
    /// <inheritdoc/>
    protected override FSharpSet<T> Create(List<T> items) => new(items);
}
