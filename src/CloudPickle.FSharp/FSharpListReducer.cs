using CloudPickle.Generated;
using CloudPickle.Reduction.Builtin;
using Microsoft.FSharp.Collections;

namespace CloudPickle.FSharp;

/// <summary>A list of F# is a list.</summary>
/// <typeparam name="T">The items.</typeparam>
[BuiltinReducer(typeof(FSharpList<>))]
public sealed class FSharpListReducer<T> : ImmutableCollectionReducer<FSharpList<T>, T>
{
    /// <inheritdoc/>
    protected override FSharpList<T> Create(T[] items) => ListModule.OfArray(items);
}
