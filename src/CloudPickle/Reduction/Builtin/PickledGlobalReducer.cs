namespace CloudPickle.Reduction.Builtin;

/// <summary>A name of Python as an untyped value.</summary>
internal sealed class PickledGlobalReducer : Reducer<PickledGlobal>
{
    public override void Write(Pickler pickler, PickledGlobal value) => pickler.WriteGlobal(value);

    public override PickledGlobal Read(Unpickler unpickler, object? value) => Untyped.Read<PickledGlobal>(unpickler, value);
}
