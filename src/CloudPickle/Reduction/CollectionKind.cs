namespace CloudPickle.Reduction;

/// <summary>What a collection is in Python.</summary>
internal enum CollectionKind
{
    /// <summary>Nothing that is written without a reducer.</summary>
    None,

    /// <summary>A list.</summary>
    List,

    /// <summary>A dict.</summary>
    Dictionary,

    /// <summary>A set.</summary>
    Set,
}
