using System.Collections.ObjectModel;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A read-only view of an observable collection is a list; who observes it stays at home.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ReadOnlyObservableCollection<>))]
public sealed class ReadOnlyObservableCollectionReducer<T> : CollectionReducer<ReadOnlyObservableCollection<T>, T>
{
    /// <inheritdoc/>
    protected override ReadOnlyObservableCollection<T> Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<ReadOnlyObservableCollection<T>>(node, out var known))
        {
            return known!;
        }

        var collection = StandIn.Read<ObservableCollection<T>, ObservableCollectionReducer<T>>(unpickler, node);
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the items has made it already.
            return known!;
        }

        var view = new ReadOnlyObservableCollection<T>(collection);
        machine.AddConverted(node, view, static () => false);
        return view;
    }
}
