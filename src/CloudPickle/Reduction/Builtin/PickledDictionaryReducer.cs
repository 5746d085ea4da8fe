namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's dict as an untyped value.</summary>
internal sealed class PickledDictionaryReducer : Reducer<PickledDictionary>
{
    public override void Write(Pickler pickler, PickledDictionary value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginDictionary(value);
        pickler.WriteNote(Comparers.NameOf<string>(pickler, value.Comparer));
        foreach (var (key, item) in value)
        {
            pickler.NextEntry(key);
            pickler.Write(key);
            pickler.Write(item);
        }

        pickler.EndDictionary();
    }

    public override PickledDictionary Read(Unpickler unpickler, object? value) => Untyped.Read<PickledDictionary>(unpickler, value);
}
