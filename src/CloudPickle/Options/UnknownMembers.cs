namespace CloudPickle;

/// <summary>What loading does with a member that the pickle has and the type has not.</summary>
public enum UnknownMembers
{
    /// <summary>Leaves it out, unless the type keeps it with <see cref="PickleExtensionDataAttribute"/>.</summary>
    Ignore,

    /// <summary>Fails and says the name, unless the type keeps it.</summary>
    Reject,
}
