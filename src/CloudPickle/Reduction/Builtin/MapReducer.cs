using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of every reducer of a dictionary: Python's dict, in enumeration order.</summary>
/// <typeparam name="TMap">The dictionary.</typeparam>
/// <typeparam name="TKey">Its keys.</typeparam>
/// <typeparam name="TValue">Its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MapReducer<TMap, TKey, TValue> : Reducer<TMap>
    where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
{
    /// <summary>What an entry counts: the node or the places that it takes.</summary>
    private protected static readonly int BytesPerEntry = 32 + Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>();

    /// <inheritdoc/>
    public override void Write(Pickler pickler, TMap value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var comparer = Comparers.NameOf<TKey>(pickler, ComparerOf(value));
        pickler.BeginDictionary(value);
        pickler.WriteNote(comparer);
        foreach (var (key, item) in Enumerate(value))
        {
            pickler.NextEntry(key);
            pickler.Write(key);
            pickler.Write(item);
        }

        pickler.EndDictionary();
    }

    /// <inheritdoc/>
    public override TMap Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or TMap)
        {
            return (TMap)node!;
        }

        return InertContainers.Entries(unpickler, node) is { } dictionary
            ? Convert(unpickler, dictionary)
            : throw unpickler.Mismatch(typeof(TMap), node);
    }

    /// <summary>What compares the keys: the default, a comparer that travels by its name, or one that is refused; null for none.</summary>
    private protected virtual object? ComparerOf(TMap value) => null;

    /// <summary>The entries in the order in which they are written.</summary>
    /// <param name="value">The dictionary.</param>
    protected virtual IEnumerable<KeyValuePair<TKey, TValue>> Enumerate(TMap value) => value;

    /// <summary>Makes the dictionary of an untyped one, unless it was converted before.</summary>
    /// <param name="unpickler">The session.</param>
    /// <param name="node">The untyped dictionary; it may still grow while a cycle is being read.</param>
    protected abstract TMap Convert(Unpickler unpickler, PickledDictionary node);

    /// <summary>Reads the entries from one on, keeping the path for messages.</summary>
    private protected static void ReadEntries(Unpickler unpickler, PickledDictionary node, int start, Action<TKey, TValue> add, int buckets = 0)
    {
        var machine = unpickler.Machine;
        var collisions = BeginEntries(machine, node, start, buckets, out var level);
        var index = 0;
        foreach (var (key, value) in node)
        {
            if (index++ < start)
            {
                continue;
            }

            var typedKey = ReadKey(unpickler, key, level, collisions);
            add(typedKey, unpickler.Read<TValue>(value));
        }

        machine.LeavePath(level);
    }

    /// <summary>Charges the entries that come, and enters the path of the first.</summary>
    private protected static KeyCollisions? BeginEntries(PickleMachine machine, PickledDictionary node, int start, int buckets, out int level)
    {
        machine.Charge((long)BytesPerEntry * (node.Count - start));
        level = machine.EnterPath(PathSegment.OfItem(start));
        return KeyCollisions.Watch<TKey>(node.Count - start, buckets);
    }

    private protected static TKey ReadKey(Unpickler unpickler, object? key, int level, KeyCollisions? collisions)
    {
        unpickler.Machine.SetPath(level, PathSegment.OfKey(key));
        var typed = unpickler.Read<TKey>(key);
        if (typed is null)
        {
            throw unpickler.Error($"None cannot be a key of a {TypeNames.Of(typeof(TMap))}.");
        }

        collisions?.Add(unpickler.Machine, typed.GetHashCode());
        return typed;
    }
}
