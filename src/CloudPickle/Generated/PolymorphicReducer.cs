using System.Collections;
using System.ComponentModel;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Generated;

/// <summary>
/// Reduces values that are declared by a base: an interface, an abstract class, or <see cref="object"/>. They are written by
/// their run-time types and must come back as something that fits.
/// </summary>
/// <typeparam name="T">The declared type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class PolymorphicReducer<T> : Reducer<T>
    where T : class
{
    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, T value) => pickler.WriteByRuntimeType(value);

    /// <inheritdoc/>
    public sealed override T Read(Unpickler unpickler, object? value) => unpickler.Machine.ShareUntyped(unpickler.Resolve(value)) switch
    {
        null => null!,
        T typed => typed,
        var other => throw unpickler.Mismatch(typeof(T), other),
    };

    internal sealed override T ReadTyped(ref TypedReader reader)
    {
        if (typeof(T) == typeof(object) && reader.TryReadScalar(out var scalar))
        {
            return (T)scalar!;
        }

        switch (reader.BeginAnyObject(out var reference, out var classIndex))
        {
            case TypedStart.Null:
                return null!;

            // A collection that is shared with a typed member may have to be another one here.
            case TypedStart.Reference when reference is T known and not IEnumerable:
                return known;
            case TypedStart.OtherClass when ((PickledGlobal)reference!).Handler is IObjectReducer reducer && reducer.ReadTyped(ref reader, classIndex) is T typed:
                return typed;
            default:
                reader.Fail();
                return null!;
        }
    }
}
