namespace CloudPickle.Reduction.Builtin;

/// <summary>An untyped cell: dumped as what it was loaded from.</summary>
internal sealed class PickledCellReducer : Reducer<PickledCell>
{
    public override void Write(Pickler pickler, PickledCell value) => pickler.WriteCell(value);

    public override PickledCell Read(Unpickler unpickler, object? value) => Untyped.Read<PickledCell>(unpickler, value);
}
