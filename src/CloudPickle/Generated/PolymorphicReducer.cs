using System.ComponentModel;

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
}
