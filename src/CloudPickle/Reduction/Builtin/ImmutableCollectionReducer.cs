using System.ComponentModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of collections that are made from all their items at once.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImmutableCollectionReducer<TCollection, T> : CollectionReducer<TCollection, T>
    where TCollection : IEnumerable<T>
{
    /// <summary>Makes the collection.</summary>
    /// <param name="items">The items in the written order; the array is the reducer's to keep.</param>
    protected abstract TCollection Create(T[] items);

    /// <inheritdoc/>
    protected sealed override TCollection Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<Box>(node, out var known))
        {
            return known!.Value;
        }

        var typed = new List<T>(items.Count);
        ReadItems(unpickler, items, 0, typed.Add);
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the items has made it already.
            return known!.Value;
        }

        var box = new Box(Create([.. typed]));
        machine.AddConverted(node, box, () => items.Count == typed.Count
            ? false
            : throw unpickler.Error($"A cycle leads back to a {TypeNames.Of(typeof(TCollection))}, which is made from all its items at once and cannot contain itself. Use a mutable collection."));
        return box.Value;
    }

    private sealed class Box(TCollection value)
    {
        public TCollection Value { get; } = value;
    }
}
