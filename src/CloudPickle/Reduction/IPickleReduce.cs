namespace CloudPickle;

/// <summary>
/// An annotated type that says itself how it is rebuilt: Python's <c>__reduce__</c> (PEP 307). Nothing else of it is pickled.
/// </summary>
/// <remarks>
/// <see cref="PickleReduction.Construct"/> calls the type itself: loading calls the constructor with <see cref="PickleConstructorAttribute"/>, else the
/// one with the most parameters, with the arguments in their order. Any other callable must be known where the pickle is loaded: to Python by
/// its name, here by <see cref="Pickle.RegisterCallable"/>.
/// </remarks>
public interface IPickleReduce
{
    /// <summary>Says how the object is rebuilt.</summary>
    PickleReduction Reduce();

    /// <summary>Takes the state of the reduction (<c>__setstate__</c>).</summary>
    /// <param name="unpickler">The session; its <see cref="Unpickler.Read{T}"/> makes typed values.</param>
    /// <param name="state">The untyped state.</param>
    void SetState(Unpickler unpickler, object? state) => throw new NotSupportedException($"{GetType()} takes no state.");

    /// <summary>Takes one of the reduction's items (<c>append</c>, <c>add</c>).</summary>
    /// <param name="unpickler">The session; its <see cref="Unpickler.Read{T}"/> makes typed values.</param>
    /// <param name="item">The untyped item.</param>
    void AddItem(Unpickler unpickler, object? item) => throw new NotSupportedException($"{GetType()} takes no items.");

    /// <summary>Takes one of the reduction's entries (<c>__setitem__</c>).</summary>
    /// <param name="unpickler">The session; its <see cref="Unpickler.Read{T}"/> makes typed values.</param>
    /// <param name="key">The untyped key.</param>
    /// <param name="value">The untyped value.</param>
    void SetEntry(Unpickler unpickler, object? key, object? value) => throw new NotSupportedException($"{GetType()} takes no entries.");
}
