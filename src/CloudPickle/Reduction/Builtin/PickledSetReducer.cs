namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's set as an untyped value.</summary>
internal sealed class PickledSetReducer : Reducer<PickledSet>
{
    public override void Write(Pickler pickler, PickledSet value)
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
        pickler.WriteNote(Comparers.NameOf<string>(pickler, value.Comparer));
    }

    public override PickledSet Read(Unpickler unpickler, object? value) => Untyped.Read<PickledSet>(unpickler, value);
}
