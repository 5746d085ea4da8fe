namespace CloudPickle.Closures;

/// <summary>
/// Any delegate type. What a delegate is on the wire depends on its target, not on its type, so that one reducer serves all; what is
/// loaded must be of the type that is asked for.
/// </summary>
internal sealed class DelegateReducer<T> : Reducer<T>
{
    public override void Write(Pickler pickler, T value) => pickler.WriteDelegate((Delegate)(object)value!);

    public override T Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => default!,
        T typed => typed,
        PickledObject { Callable: PickledGlobal callable } node when callable.Equals(PythonNames.Closure) =>
            throw unpickler.Machine.UnusableClosure(node),
        var other => throw unpickler.Mismatch(typeof(T), other),
    };
}
