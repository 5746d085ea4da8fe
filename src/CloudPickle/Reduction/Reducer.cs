namespace CloudPickle;

/// <summary>
/// Turns values of one type into pickle opcodes and back. Reducers of annotated types are generated; derive from
/// <see cref="Reducer{T}"/> to write one by hand. Instances are shared between threads and must not hold state.
/// </summary>
public abstract class Reducer
{
    private protected Reducer()
    {
    }

    /// <summary>The type that this reducer writes and reads.</summary>
    public abstract Type Type { get; }

    /// <summary>Writes a value whose type is known only at run time.</summary>
    /// <param name="pickler">The session that is being dumped to.</param>
    /// <param name="value">A value of <see cref="Type"/>; never null.</param>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    public abstract void WriteObject(Pickler pickler, object value);

    /// <summary>Makes a value of <see cref="Type"/> from what the pickle machine read.</summary>
    /// <param name="unpickler">The session that is being loaded from.</param>
    /// <param name="value">The untyped value; null is Python's <c>None</c>.</param>
    /// <exception cref="UnpicklingException">The value does not fit <see cref="Type"/>.</exception>
    public abstract object? ReadObject(Unpickler unpickler, object? value);
}
