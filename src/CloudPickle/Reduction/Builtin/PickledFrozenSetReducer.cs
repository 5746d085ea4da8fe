namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's frozenset as an untyped value.</summary>
internal sealed class PickledFrozenSetReducer : Reducer<PickledFrozenSet>
{
    public override void Write(Pickler pickler, PickledFrozenSet value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginFrozenSet();
        foreach (var item in value)
        {
            pickler.NextFrozenSetItem();
            pickler.Write(item);
        }

        pickler.EndFrozenSet(value);
        pickler.WriteNote(Comparers.NameOf<string>(pickler, value.Comparer));
    }

    public override PickledFrozenSet Read(Unpickler unpickler, object? value) => Untyped.Read<PickledFrozenSet>(unpickler, value);
}
