using System.ComponentModel;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of reducers of types that are their text: Python's str, without an identity.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextReducer<T> : Reducer<T>
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, T value) => pickler.Writer.WriteString(Format(value));

    /// <inheritdoc/>
    public sealed override T Read(Unpickler unpickler, object? value)
    {
        switch (unpickler.Resolve(value))
        {
            case null when !typeof(T).IsValueType:
                return default!;
            case T exact:
                return exact;
            case string text:
                unpickler.Machine.ChargeCopy(text);
                return TryParse(text, out var parsed) ? parsed : throw unpickler.Error($"{ValueText.Describe(text)} is no {TypeNames.Of(typeof(T))}.");
            case var other:
                throw unpickler.Mismatch(typeof(T), other);
        }
    }

    /// <summary>The text of a value.</summary>
    /// <param name="value">The value.</param>
    protected abstract string Format(T value);

    /// <summary>The value of a text, if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    protected abstract bool TryParse(string text, out T value);
}
