using System.Collections;
using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction;

/// <summary>
/// Writes library collections whose closed type no generated code knows, by their non-generic interfaces: the same opcodes as the
/// typed reducers, and the same under NativeAOT. Only dumping needs it; a typed load knows its type.
/// </summary>
internal static class StructuralReduction
{
    public static bool TryWrite(Pickler pickler, object value)
    {
        switch (value)
        {
            case ITuple tuple when IsLibraryTuple(tuple.GetType()):
                WriteTuple(pickler, tuple);
                return true;
            case IDictionary dictionary when IsLibraryCollection(value.GetType()):
                WriteDictionary(pickler, dictionary);
                return true;
            case Array { Rank: 1 } array:
                WriteList(pickler, array);
                return true;
            case IEnumerable items when LibraryKind(value.GetType()) is var kind and not CollectionKind.None:
                Write(pickler, items, kind);
                return true;
            default:
                return false;
        }
    }

    private static void Write(Pickler pickler, IEnumerable items, CollectionKind kind)
    {
        if (kind == CollectionKind.Set)
        {
            WriteSet(pickler, items);
        }
        else
        {
            WriteList(pickler, items);
        }
    }

    private static bool IsLibraryTuple(Type type) => type.IsGenericType && type.Namespace == "System";

    private static bool IsLibraryCollection(Type type) =>
        type.IsGenericType && LibraryKind(type) == CollectionKind.Dictionary;

    private static CollectionKind LibraryKind(Type type) =>
        type.IsGenericType ? CollectionKinds.Of(type.GetGenericTypeDefinition()) : CollectionKind.None;

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

    private static void WriteDictionary(Pickler pickler, IDictionary dictionary)
    {
        if (pickler.TryWriteReference(dictionary))
        {
            return;
        }

        pickler.BeginDictionary(dictionary);
        foreach (DictionaryEntry entry in dictionary)
        {
            pickler.NextEntry(entry.Key);
            pickler.Write(entry.Key);
            pickler.Write(entry.Value);
        }

        pickler.EndDictionary();
    }

    private static void WriteList(Pickler pickler, IEnumerable items)
    {
        if (pickler.TryWriteReference(items))
        {
            return;
        }

        pickler.BeginList(items);
        foreach (var item in items)
        {
            pickler.NextItem();
            pickler.Write(item);
        }

        pickler.EndList();
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
}
