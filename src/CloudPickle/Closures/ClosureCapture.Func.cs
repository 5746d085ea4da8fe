namespace CloudPickle;

// By number of arguments, as far as the delegate types of the library go with a state in front of eight.
public sealed partial class ClosureCapture<TState>
{
    /// <summary>A function of no arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<TResult> Func<TResult>(Func<TState, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return () => lambda(state);
    }

    /// <summary>A function of one argument.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, TResult> Func<T1, TResult>(Func<TState, T1, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1) => lambda(state, a1);
    }

    /// <summary>A function of 2 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, T2, TResult> Func<T1, T2, TResult>(Func<TState, T1, T2, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2) => lambda(state, a1, a2);
    }

    /// <summary>A function of 3 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, T2, T3, TResult> Func<T1, T2, T3, TResult>(Func<TState, T1, T2, T3, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3) => lambda(state, a1, a2, a3);
    }

    /// <summary>A function of 4 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, T2, T3, T4, TResult> Func<T1, T2, T3, T4, TResult>(Func<TState, T1, T2, T3, T4, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4) => lambda(state, a1, a2, a3, a4);
    }

    /// <summary>A function of 5 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, T2, T3, T4, T5, TResult> Func<T1, T2, T3, T4, T5, TResult>(Func<TState, T1, T2, T3, T4, T5, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5) => lambda(state, a1, a2, a3, a4, a5);
    }

    /// <summary>A function of 6 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, T2, T3, T4, T5, T6, TResult> Func<T1, T2, T3, T4, T5, T6, TResult>(Func<TState, T1, T2, T3, T4, T5, T6, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5, a6) => lambda(state, a1, a2, a3, a4, a5, a6);
    }

    /// <summary>A function of 7 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, T2, T3, T4, T5, T6, T7, TResult> Func<T1, T2, T3, T4, T5, T6, T7, TResult>(Func<TState, T1, T2, T3, T4, T5, T6, T7, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5, a6, a7) => lambda(state, a1, a2, a3, a4, a5, a6, a7);
    }

    /// <summary>A function of 8 arguments.</summary>
    /// <param name="lambda">A static lambda: the state first, then the arguments.</param>
    /// <typeparam name="T1">The type of argument 1.</typeparam>
    /// <typeparam name="T2">The type of argument 2.</typeparam>
    /// <typeparam name="T3">The type of argument 3.</typeparam>
    /// <typeparam name="T4">The type of argument 4.</typeparam>
    /// <typeparam name="T5">The type of argument 5.</typeparam>
    /// <typeparam name="T6">The type of argument 6.</typeparam>
    /// <typeparam name="T7">The type of argument 7.</typeparam>
    /// <typeparam name="T8">The type of argument 8.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>The delegate; picklable when the generator saw the call.</returns>
    public Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(Func<TState, T1, T2, T3, T4, T5, T6, T7, T8, TResult> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var state = State;
        return (a1, a2, a3, a4, a5, a6, a7, a8) => lambda(state, a1, a2, a3, a4, a5, a6, a7, a8);
    }
}
