using System.ComponentModel;

namespace CloudPickle;

/// <summary>
/// Explicit captures, by <see cref="Pickle.Capture"/>: the lambda is static and gets them as its first argument, so that
/// nothing else can travel. The generator sees the calls and makes the delegates picklable.
/// </summary>
/// <param name="state">What the lambdas get as their first argument.</param>
/// <typeparam name="TState">The state's type.</typeparam>
public sealed partial class ClosureCapture<TState>(TState state)
{
    /// <summary>What the lambdas get as their first argument. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TState State { get; } = state;
}
