using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>
/// The target of every delegate that can be pickled: it knows the identity of the lambda's code and its captured variables. A
/// delegate whose target is none was not seen by the generator. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ClosureEnvironment : IObjectReducer
{
    private protected ClosureEnvironment()
    {
    }

    /// <summary>The identity of the lambda and its captures; the same for every environment of the lambda.</summary>
    public abstract ClosureShape Shape { get; }

    internal abstract Delegate UntypedDelegate { get; }

    internal abstract Delegate? UntypedOriginal { get; }

    ObjectShape IObjectReducer.Shape => Shape.Members;

    /// <summary>Whether a delegate is that of an environment and can be pickled as it is.</summary>
    /// <remarks>The target alone does not tell: a lambda inside a generated body may have the environment as its target too.</remarks>
    /// <param name="value">The delegate; a multicast one is asked about itself, not about its parts.</param>
    public static bool Owns(Delegate value) => Of(value) is not null;

    internal static ClosureEnvironment? Of(Delegate value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.HasSingleTarget && value.Target is ClosureEnvironment environment && environment.UntypedDelegate.Equals(value) ? environment : null;
    }

    internal abstract void Write(in ClosureWriter writer);

    internal abstract void Set(int index, in ObjectState state);

    internal abstract void Read(ref TypedReader reader, ref MemberCursor members);

    object IObjectReducer.CreateEmpty() => this;

    object IObjectReducer.Construct(in ObjectState state) => this;

    object IObjectReducer.Build(in ObjectState state) => this;

    void IObjectReducer.SetMember(object instance, int member, in ObjectState state) => Set(member, state);
}
