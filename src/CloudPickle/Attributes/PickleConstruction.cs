namespace CloudPickle;

/// <summary>How loading brings a value to life.</summary>
public enum PickleConstruction
{
    /// <summary>Through a constructor, then the members that the constructor did not take.</summary>
    Constructor,

    /// <summary>
    /// Without any constructor, then every member: Python's own way (<c>cls.__new__</c>, PEP 307). It allows cycles through
    /// what would be constructor arguments; initialisers do not run.
    /// </summary>
    Uninitialized,
}
