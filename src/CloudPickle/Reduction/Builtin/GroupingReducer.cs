using System.ComponentModel;
using System.Linq;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A group of items under a key is a tuple <c>(key, [items])</c>. A group has at least one item.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TElement">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(IGrouping<,>))]
public sealed class GroupingReducer<TKey, TElement> : Reducer<IGrouping<TKey, TElement>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, IGrouping<TKey, TElement> value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginTuple(2);
        pickler.NextTupleItem();
        pickler.Write(value.Key);
        pickler.NextTupleItem();
        pickler.BeginList(null);
        foreach (var item in value)
        {
            pickler.NextItem();
            pickler.Write(item);
        }

        pickler.EndList();
        pickler.EndTuple(2, value);
    }

    /// <inheritdoc/>
    public override IGrouping<TKey, TElement> Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or IGrouping<TKey, TElement>)
        {
            return (IGrouping<TKey, TElement>)node!;
        }

        if (SequenceItems.Of(unpickler, node) is not { Count: 2 } pair)
        {
            throw unpickler.Mismatch(typeof(IGrouping<TKey, TElement>), node);
        }

        if (unpickler.Machine.TryGetConverted<IGrouping<TKey, TElement>>(node, out var known))
        {
            return known!;
        }

        var key = unpickler.Read<TKey>(pair[0]);
        var items = StandIn.Read<List<TElement>, ListReducer<TElement>>(unpickler, pair[1]);
        if (items.Count == 0)
        {
            throw unpickler.Error($"The pickle has a {TypeNames.Of(typeof(IGrouping<TKey, TElement>))} without items; a group has at least one.");
        }

        var group = items.ToLookup(_ => key).First();
        unpickler.Machine.AddConverted(node, group, static () => false);
        return group;
    }
}
