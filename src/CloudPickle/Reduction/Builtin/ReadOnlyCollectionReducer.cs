using System.Collections.ObjectModel;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A read-only collection is a list. The list that it wraps may still grow, so cycles through it work.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ReadOnlyCollection<>))]
public sealed class ReadOnlyCollectionReducer<T> : CollectionReducer<ReadOnlyCollection<T>, T>
{
    /// <inheritdoc/>
    protected override ReadOnlyCollection<T> Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<ReadOnlyCollection<T>>(node, out var known))
        {
            return known!;
        }

        var list = StandIn.Read<List<T>, ListReducer<T>>(unpickler, node);
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the items has made it already.
            return known!;
        }

        var collection = new ReadOnlyCollection<T>(list);
        machine.AddConverted(node, collection, static () => false);
        return collection;
    }
}
