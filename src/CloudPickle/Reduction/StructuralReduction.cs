using System.Collections;
using System.Runtime.CompilerServices;
using CloudPickle.Reduction.Builtin;

namespace CloudPickle.Reduction;

/// <summary>
/// Writes library collections whose closed type no generated code knows, with the same bytes as their typed reducers. Only dumping
/// needs it; a typed load knows its type. What its interfaces without type arguments do not show (a comparer, the parts of a pair)
/// takes the reducer, composed at run time. Where native code for that is missing (NativeAOT, value-type arguments), comparers are
/// not checked, and pairs and priority queues must be registered.
/// </summary>
internal static class StructuralReduction
{
    /// <summary>Whether the type of a value is one of those that are written here.</summary>
    public static bool Covers(object value) =>
        value is Array || IsTuple(value) || CollectionKinds.Of(value.GetType(), out _) != CollectionKind.None;

    public static bool TryWrite(Pickler pickler, object value)
    {
        var kind = CollectionKinds.Of(value.GetType(), out var declared);
        if ((kind & (CollectionKind.Compares | CollectionKind.Opaque)) != 0 && RuntimeReducers.Find(declared) is { } reducer)
        {
            reducer.WriteObject(pickler, value);
            return true;
        }

        return TryWriteByInterfaces(pickler, value, kind);
    }

    /// <summary>Writes a value by its interfaces without type arguments.</summary>
    public static bool TryWriteByInterfaces(Pickler pickler, object value) =>
        TryWriteByInterfaces(pickler, value, CollectionKinds.Of(value.GetType(), out _));

    private static bool TryWriteByInterfaces(Pickler pickler, object value, CollectionKind kind)
    {
        switch (value)
        {
            case Array { Rank: > 1 } array:
                NDArrayWriting.Write(pickler, array);
                return true;
            case Array { Rank: 1 } array:
                WriteList(pickler, array, kind);
                return true;
            case Exception exception:
                ExceptionWriting.Write(pickler, exception);
                return true;
            case ITuple tuple when IsTuple(value):
                WriteTuple(pickler, tuple);
                return true;
            case IDictionary dictionary when (kind & CollectionKind.Dictionary) != 0:
                WriteDictionary(pickler, dictionary, kind);
                return true;
            case IEnumerable items when (kind & CollectionKind.List) != 0:
                WriteList(pickler, items, kind);
                return true;
            case IEnumerable items when (kind & CollectionKind.Frozen) != 0:
                WriteFrozenSet(pickler, items, kind);
                return true;
            case IEnumerable items when (kind & CollectionKind.Set) != 0:
                WriteSet(pickler, items);
                return true;
            default:
                return false;
        }
    }

    private static bool IsTuple(object value) => value is ITuple && CollectionKinds.IsLibraryTuple(value.GetType());

    private static void WriteTuple(Pickler pickler, ITuple tuple)
    {
        object? identity = tuple is ValueType ? null : tuple;
        if (identity is not null && pickler.TryWriteReference(identity))
        {
            return;
        }

        pickler.BeginTuple(tuple.Length);
        for (var i = 0; i < tuple.Length; i++)
        {
            pickler.NextTupleItem();
            pickler.Write(tuple[i]);
        }

        pickler.EndTuple(tuple.Length, identity);
    }

    private static void WriteDictionary(Pickler pickler, IDictionary dictionary, CollectionKind kind)
    {
        if (pickler.TryWriteReference(dictionary))
        {
            return;
        }

        pickler.BeginDictionary(dictionary);
        foreach (var entry in Entries(dictionary, kind))
        {
            pickler.NextEntry(entry.Key);
            pickler.Write(entry.Key);
            pickler.Write(entry.Value);
        }

        pickler.EndDictionary();
    }

    private static IEnumerable<DictionaryEntry> Entries(IDictionary dictionary, CollectionKind kind) =>
        (kind & CollectionKind.HashOrdered) != 0 ? HashOrder.Sort(Entries(dictionary), static entry => entry.Key) : Entries(dictionary);

    private static IEnumerable<DictionaryEntry> Entries(IDictionary dictionary)
    {
        // Not Cast: its enumerator gives pairs with type arguments.
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return entry;
        }
    }

    private static void WriteList(Pickler pickler, IEnumerable items, CollectionKind kind)
    {
        object? identity = items is ValueType ? null : items;
        if (identity is not null && pickler.TryWriteReference(identity))
        {
            return;
        }

        if (identity is null && IsDefault(items))
        {
            pickler.Writer.WriteNone();
            return;
        }

        pickler.BeginList(identity);
        foreach (var item in (kind & CollectionKind.Reversed) != 0 ? SequenceItems.Reversed(Untyped(items)) : items)
        {
            pickler.NextItem();
            pickler.Write(item);
        }

        pickler.EndList();
    }

    private static IEnumerable<object?> Untyped(IEnumerable items)
    {
        foreach (var item in items)
        {
            yield return item;
        }
    }

    /// <summary>A default immutable array or segment has no array: its enumerator says so.</summary>
    private static bool IsDefault(IEnumerable items)
    {
        try
        {
            items.GetEnumerator();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static void WriteSet(Pickler pickler, IEnumerable items)
    {
        if (pickler.TryWriteReference(items))
        {
            return;
        }

        pickler.BeginSet(items);
        foreach (var item in items)
        {
            pickler.NextSetItem();
            pickler.Write(item);
        }

        pickler.EndSet(items);
    }

    private static void WriteFrozenSet(Pickler pickler, IEnumerable items, CollectionKind kind)
    {
        if (pickler.TryWriteReference(items))
        {
            return;
        }

        pickler.BeginFrozenSet();
        foreach (var item in (kind & CollectionKind.HashOrdered) != 0 ? HashOrder.Sort(Untyped(items)) : items)
        {
            pickler.NextFrozenSetItem();
            pickler.Write(item);
        }

        pickler.EndFrozenSet(items);
    }
}
