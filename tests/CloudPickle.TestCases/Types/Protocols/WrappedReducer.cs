namespace Cases;

public sealed class WrappedReducer<T> : Reducer<Wrapped<T>>
{
    public override void Write(Pickler pickler, Wrapped<T> value) => pickler.Write(value.Content);

    public override Wrapped<T> Read(Unpickler unpickler, object? value) => new(unpickler.Read<T>(value));
}
