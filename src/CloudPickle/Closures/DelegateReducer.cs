using System.Numerics;
using CloudPickle.Generated;
using CloudPickle.Reduction.Typed;

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

    internal override T ReadTyped(ref TypedReader reader)
    {
        var start = reader.BeginClosure(out var environment, out var members);
        if (start == TypedStart.Value)
        {
            environment!.Read(ref reader, ref members);
        }

        switch (start)
        {
            case TypedStart.Null:
                return default!;
            case TypedStart.Reference when reader.Reference is T known:
                return known;

            // A captured variable that is missing may be null, or a drift: the machine decides.
            case TypedStart.Value when BitOperations.PopCount(members.Seen) == environment!.Shape.Captures.Count && environment.UntypedDelegate is T closure:
                return closure;
            default:
                reader.Fail();
                return default!;
        }
    }
}
