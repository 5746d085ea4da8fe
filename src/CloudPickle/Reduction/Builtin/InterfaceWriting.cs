namespace CloudPickle.Reduction.Builtin;

/// <summary>How values behind a collection interface are written when no reducer knows their class: by what the interface shows.</summary>
internal static class InterfaceWriting
{
    /// <summary>Whether the class of a value has a form of its own.</summary>
    public static bool HasOwnForm(Pickler pickler, object value)
    {
        var type = value.GetType();
        return ReducerTable.Find(type) is not null || StructuralReduction.Covers(value) || pickler.HasReducer(type);
    }

    public static void WriteList<T>(Pickler pickler, IEnumerable<T> value)
    {
        if (!pickler.TryBeginList(value))
        {
            return;
        }

        foreach (var item in value)
        {
            pickler.NextItem();
            pickler.Write(item);
        }

        pickler.EndList();
    }

    public static void WriteSet<T>(Pickler pickler, IEnumerable<T> value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginSet(value);
        foreach (var item in value)
        {
            pickler.NextSetItem();
            pickler.Write(item);
        }

        pickler.EndSet(value);
    }

    public static void WriteDictionary<TKey, TValue>(Pickler pickler, IEnumerable<KeyValuePair<TKey, TValue>> value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginDictionary(value);
        foreach (var (key, item) in value)
        {
            pickler.NextEntry(key);
            pickler.Write(key);
            pickler.Write(item);
        }

        pickler.EndDictionary();
    }
}
