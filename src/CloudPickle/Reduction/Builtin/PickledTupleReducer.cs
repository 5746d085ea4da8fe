namespace CloudPickle.Reduction.Builtin;

/// <summary>Python's tuple as an untyped value; its identity is kept.</summary>
internal sealed class PickledTupleReducer : Reducer<PickledTuple>
{
    public override void Write(Pickler pickler, PickledTuple value)
    {
        if (value.Count > 0 && pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginTuple(value.Count);
        for (var i = 0; i < value.Count; i++)
        {
            pickler.NextTupleItem();
            pickler.Write(value[i]);
        }

        pickler.EndTuple(value.Count, value.Count > 0 ? value : null);
    }

    public override PickledTuple Read(Unpickler unpickler, object? value) => Untyped.Read<PickledTuple>(unpickler, value);
}
