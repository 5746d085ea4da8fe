using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A stack is a list with the top at the end, so that Python's <c>list.pop()</c> takes what <see cref="Stack{T}.Pop"/> would.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Stack<>))]
public sealed class StackReducer<T> : MutableCollectionReducer<Stack<T>, T>
{
    /// <inheritdoc/>
    protected override IEnumerable<T> Enumerate(Stack<T> value) => SequenceItems.Reversed(value);

    /// <inheritdoc/>
    protected override Stack<T> Create(int capacity) => new(capacity);

    /// <inheritdoc/>
    protected override void Add(Stack<T> collection, T item) => collection.Push(item);

    /// <inheritdoc/>
    protected override void Clear(Stack<T> collection) => collection.Clear();
}
