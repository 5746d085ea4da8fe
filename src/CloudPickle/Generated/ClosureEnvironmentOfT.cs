using System.ComponentModel;

namespace CloudPickle.Generated;

/// <inheritdoc cref="ClosureEnvironment"/>
/// <typeparam name="TDelegate">The delegate's type.</typeparam>
/// <remarks>
/// On the sender it wraps the user's own delegate and reads the variables where the compiler keeps them, when it is pickled. On the
/// receiver it holds them itself. Safe for concurrent use as far as the lambda's body is.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ClosureEnvironment<TDelegate> : ClosureEnvironment
    where TDelegate : Delegate
{
    private TDelegate? _delegate;

    /// <summary>An environment that loading fills by <see cref="SetCapture"/>, or that its creator fills.</summary>
    protected ClosureEnvironment()
    {
    }

    /// <summary>Wraps the user's delegate on the sender.</summary>
    /// <param name="original">The delegate that the compiler made of the lambda; it is what runs.</param>
    protected ClosureEnvironment(TDelegate original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Original = original;
    }

    /// <summary>The delegate that can be pickled; always the same instance.</summary>
    public TDelegate Delegate => _delegate ?? Interlocked.CompareExchange(ref _delegate, CreateDelegate(), null) ?? _delegate;

    /// <summary>The user's own delegate, or null after loading.</summary>
    protected TDelegate? Original { get; }

    internal sealed override Delegate UntypedDelegate => Delegate;

    internal sealed override Delegate? UntypedOriginal => Original;

    /// <summary>Makes the delegate of the environment's method: <c>=> Invoke</c>. Called more than once when threads race.</summary>
    protected abstract TDelegate CreateDelegate();

    /// <summary>Writes every captured variable, in the order of the shape.</summary>
    /// <param name="writer">Takes them.</param>
    protected abstract void WriteCaptures(ClosureWriter writer);

    /// <summary>Sets a captured variable that was loaded.</summary>
    /// <param name="index">Its index in the shape.</param>
    /// <param name="state">What was loaded, to be asked for by the same index and the variable's type (a cell's: <see cref="Cell{T}"/>).</param>
    protected abstract void SetCapture(int index, in ObjectState state);

    /// <summary>
    /// Reads the captured variables: <c>while (reader.TryNextMember(ref members))</c>. The inherited method leaves the closure to the machine.
    /// </summary>
    /// <param name="reader">Stands before the first key.</param>
    /// <param name="members">The current variable.</param>
    protected virtual void ReadCaptures(ref TypedReader reader, ref MemberCursor members) => reader.Fail();

    internal sealed override void Write(in ClosureWriter writer) => WriteCaptures(writer);

    internal sealed override void Set(int index, in ObjectState state) => SetCapture(index, state);

    internal sealed override void Read(ref TypedReader reader, ref MemberCursor members) => ReadCaptures(ref reader, ref members);
}
