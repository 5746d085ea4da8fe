using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable queue is a list; its head comes first.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableQueue<>))]
public sealed class ImmutableQueueReducer<T> : ImmutableCollectionReducer<ImmutableQueue<T>, T>
{
    /// <inheritdoc/>
    protected override ImmutableQueue<T> Create(T[] items) => ImmutableQueue.Create(items);
}
