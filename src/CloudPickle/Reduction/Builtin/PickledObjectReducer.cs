namespace CloudPickle.Reduction.Builtin;

/// <summary>An inert node: dumped as what it was loaded from.</summary>
internal sealed class PickledObjectReducer : Reducer<PickledObject>
{
    public override void Write(Pickler pickler, PickledObject value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var callable = value.Callable ?? throw pickler.Error("An inert object without a callable cannot be dumped.");
        var reduction = value.Kind switch
        {
            PickledObjectKind.NewObject => PickleReduction.NewObject(callable, value.Arguments),
            PickledObjectKind.NewObjectEx => PickleReduction.NewObjectEx(callable, value.KeywordArguments ?? [], value.Arguments),
            _ => PickleReduction.Call(callable, value.Arguments),
        };
        pickler.WriteReduction(
            reduction.With(value.HasState, value.State, value.Items, value.SetItems, value.Entries, value.SideEffects),
            value);
    }

    public override PickledObject Read(Unpickler unpickler, object? value) => Untyped.Read<PickledObject>(unpickler, value);
}
