using System.ComponentModel;
using System.Linq;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A lookup is a dict of lists, keys and items in their order. A key without items is none.</summary>
/// <typeparam name="TSelf">The lookup, or its interface.</typeparam>
/// <typeparam name="TKey">The keys; one may be null.</typeparam>
/// <typeparam name="TElement">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ILookup<,>))]
[BuiltinReducer(typeof(Lookup<,>))]
public sealed class LookupReducer<TSelf, TKey, TElement> : Reducer<TSelf>
    where TSelf : class, ILookup<TKey, TElement>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, TSelf value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (value is Lookup<TKey, TElement> lookup)
        {
            Comparers.RequireDefault<TKey>(pickler, Comparers.Hashing(LookupComparer<TKey, TElement>.Of(lookup)));
        }

        pickler.BeginDictionary(value);
        foreach (var group in value)
        {
            pickler.NextEntry(group.Key);
            pickler.Write(group.Key);
            pickler.BeginList(null);
            foreach (var item in group)
            {
                pickler.NextItem();
                pickler.Write(item);
            }

            pickler.EndList();
        }

        pickler.EndDictionary();
    }

    /// <inheritdoc/>
    public override TSelf Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or TSelf)
        {
            return (TSelf)node!;
        }

        var entries = InertContainers.Entries(unpickler, node) ?? throw unpickler.Mismatch(typeof(TSelf), node);
        if (unpickler.Machine.TryGetConverted<TSelf>(entries, out var known))
        {
            return known!;
        }

        var pairs = new List<(TKey Key, TElement Item)>();
        foreach (var (key, items) in entries)
        {
            var typedKey = unpickler.Read<TKey>(key);
            pairs.AddRange(StandIn.Read<List<TElement>, ListReducer<TElement>>(unpickler, items).Select(item => (typedKey, item)));
        }

        var count = entries.Count;
        var lookup = (TSelf)pairs.ToLookup(static pair => pair.Key, static pair => pair.Item);
        unpickler.Machine.AddConverted(entries, lookup, () => entries.Count == count
            ? false
            : throw unpickler.Error($"A cycle leads back to a {TypeNames.Of(typeof(TSelf))}, which is made from all its items at once and cannot contain itself. Use a mutable collection."));
        return lookup;
    }
}
