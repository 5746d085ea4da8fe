namespace CloudPickle;

/// <summary>What loading does with a global name that no reducer was generated or registered for.</summary>
public enum UnknownGlobals
{
    /// <summary>The load fails and says the name.</summary>
    Reject,

    /// <summary>
    /// The name and what is built with it become inert nodes (<see cref="PickledGlobal"/>, <see cref="PickledObject"/>). Nothing is ever invoked;
    /// dumping them gives an equivalent pickle.
    /// </summary>
    Opaque,
}
