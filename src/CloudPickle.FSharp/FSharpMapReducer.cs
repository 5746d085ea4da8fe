using CloudPickle.Generated;
using CloudPickle.Reduction.Builtin;
using Microsoft.FSharp.Collections;

namespace CloudPickle.FSharp;

/// <summary>A map of F# is a dict in its order.</summary>
/// <typeparam name="TKey">The keys, which F# compares.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[BuiltinReducer(typeof(FSharpMap<,>))]
public sealed class FSharpMapReducer<TKey, TValue> : ImmutableMapReducer<FSharpMap<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override FSharpMap<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries) => new(entries.Select(entry => Tuple.Create(entry.Key, entry.Value)));
}
