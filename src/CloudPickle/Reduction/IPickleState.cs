namespace CloudPickle;

/// <summary>
/// An annotated type that says itself what its state is: Python's <c>__getstate__</c> and <c>__setstate__</c>. Nothing else of it is pickled.
/// </summary>
/// <typeparam name="TState">What travels. Python hands a value that is no dict of attributes to the <c>__setstate__</c> of its own class.</typeparam>
/// <remarks>
/// Loading makes the object empty, by its constructor without parameters or, with <see cref="PickleConstruction.Uninitialized"/> or where there
/// is none, without any, so it may take part in cycles. Derived types inherit the state; their own members are theirs to add.
/// </remarks>
public interface IPickleState<TState>
{
    /// <summary>Gives the state that is written.</summary>
    TState GetState();

    /// <summary>Takes the state that was loaded.</summary>
    /// <param name="state">The state. Objects in it that are part of a cycle may still be incomplete.</param>
    void SetState(TState state);
}
