namespace CloudPickle;

/// <summary>Whether objects of a type keep their identity.</summary>
public enum PickleReferences
{
    /// <summary>Aliases and cycles survive: an object met twice is written once.</summary>
    Graph,

    /// <summary>Every occurrence is written anew: no bookkeeping, no aliases, and a cycle is an error.</summary>
    Tree,
}
