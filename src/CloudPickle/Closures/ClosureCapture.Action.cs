namespace CloudPickle;

// By number of arguments, as far as the delegate types of the library go with a state in front of eight.
public sealed partial class ClosureCapture<TState>
{
    /// <summary>A procedure of no arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action Action(Action<TState> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return () => lambda(state);
    }

    /// <summary>A procedure of one argument.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1> Action<T1>(Action<TState, T1> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1) => lambda(state, a1);
    }

    /// <summary>A procedure of 2 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1, T2> Action<T1, T2>(Action<TState, T1, T2> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2) => lambda(state, a1, a2);
    }

    /// <summary>A procedure of 3 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1, T2, T3> Action<T1, T2, T3>(Action<TState, T1, T2, T3> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3) => lambda(state, a1, a2, a3);
    }

    /// <summary>A procedure of 4 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1, T2, T3, T4> Action<T1, T2, T3, T4>(Action<TState, T1, T2, T3, T4> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4) => lambda(state, a1, a2, a3, a4);
    }

    /// <summary>A procedure of 5 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1, T2, T3, T4, T5> Action<T1, T2, T3, T4, T5>(Action<TState, T1, T2, T3, T4, T5> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5) => lambda(state, a1, a2, a3, a4, a5);
    }

    /// <summary>A procedure of 6 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1, T2, T3, T4, T5, T6> Action<T1, T2, T3, T4, T5, T6>(Action<TState, T1, T2, T3, T4, T5, T6> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5, a6) => lambda(state, a1, a2, a3, a4, a5, a6);
    }

    /// <summary>A procedure of 7 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1, T2, T3, T4, T5, T6, T7> Action<T1, T2, T3, T4, T5, T6, T7>(Action<TState, T1, T2, T3, T4, T5, T6, T7> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5, a6, a7) => lambda(state, a1, a2, a3, a4, a5, a6, a7);
    }

    /// <summary>A procedure of 8 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="T8">The type of argument 8.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Action<T1, T2, T3, T4, T5, T6, T7, T8> Action<T1, T2, T3, T4, T5, T6, T7, T8>(Action<TState, T1, T2, T3, T4, T5, T6, T7, T8> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5, a6, a7, a8) => lambda(state, a1, a2, a3, a4, a5, a6, a7, a8);
    }
}
