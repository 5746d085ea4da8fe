using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable list is a list.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableList<>))]
public sealed class ImmutableListReducer<T> : ImmutableCollectionReducer<ImmutableList<T>, T>
{
    /// <inheritdoc/>
    protected override ImmutableList<T> Create(T[] items) => ImmutableList.CreateRange(items);
}
