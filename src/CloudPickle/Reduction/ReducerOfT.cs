using System.Diagnostics.CodeAnalysis;

namespace CloudPickle;

/// <inheritdoc cref="Reducer"/>
/// <typeparam name="T">The type that is written and read.</typeparam>
public abstract class Reducer<T> : Reducer
{
    /// <inheritdoc/>
    public sealed override Type Type => typeof(T);

    /// <summary>Writes a value.</summary>
    /// <param name="pickler">The session that is being dumped to.</param>
    /// <param name="value">The value; never null.</param>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    public abstract void Write(Pickler pickler, [DisallowNull] T value);

    /// <summary>Makes a value from what the pickle machine read.</summary>
    /// <param name="unpickler">The session that is being loaded from.</param>
    /// <param name="value">The untyped value; null is Python's <c>None</c>.</param>
    /// <returns>The typed value. Reference types return null for <c>None</c>.</returns>
    /// <exception cref="UnpicklingException">The value does not fit <typeparamref name="T"/>.</exception>
    public abstract T Read(Unpickler unpickler, object? value);

    /// <summary>Makes a value straight from the opcodes, or fails: then the machine reads it.</summary>
    internal virtual T ReadTyped(ref Generated.TypedReader reader)
    {
        reader.Fail();
        return default!;
    }

    /// <inheritdoc/>
    public sealed override void WriteObject(Pickler pickler, object value) => Write(pickler, (T)value);

    /// <inheritdoc/>
    public sealed override object? ReadObject(Unpickler unpickler, object? value) => Read(unpickler, value);
}
