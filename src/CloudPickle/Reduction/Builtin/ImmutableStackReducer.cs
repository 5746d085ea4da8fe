using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable stack is a list with the top at the end, as <see cref="Stack{T}"/>.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableStack<>))]
public sealed class ImmutableStackReducer<T> : ImmutableCollectionReducer<ImmutableStack<T>, T>
{
    /// <inheritdoc/>
    protected override IEnumerable<T> Enumerate(ImmutableStack<T> value) => SequenceItems.Reversed(value);

    /// <inheritdoc/>
    protected override ImmutableStack<T> Create(T[] items) => ImmutableStack.Create(items);
}
