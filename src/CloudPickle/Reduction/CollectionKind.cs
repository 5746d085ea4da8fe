namespace CloudPickle.Reduction;

/// <summary>What a collection is in Python, and what writing it without knowing its type arguments must mind.</summary>
[Flags]
internal enum CollectionKind
{
    /// <summary>Nothing that is written without a reducer.</summary>
    None = 0,

    /// <summary>A list.</summary>
    List = 1,

    /// <summary>A dict.</summary>
    Dictionary = 2,

    /// <summary>A set.</summary>
    Set = 4,

    /// <summary>A set that is a frozenset.</summary>
    Frozen = 8,

    /// <summary>A tuple of two.</summary>
    Pair = 16,

    /// <summary>It enumerates the last item first; the list ends with it.</summary>
    Reversed = 32,

    /// <summary>It enumerates in the order of hashes.</summary>
    HashOrdered = 64,

    /// <summary>It has a comparer that only its reducer can check.</summary>
    Compares = 128,

    /// <summary>It has no interface without type arguments: only its reducer can write it.</summary>
    Opaque = 256,

    /// <summary>The run-time types are subclasses of the public one.</summary>
    Abstract = 512,
}
