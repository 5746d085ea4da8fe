namespace CloudPickle.Reduction.Typed;

/// <summary>What a typed reader found at the beginning of a value.</summary>
internal enum TypedStart
{
    /// <summary>Nothing that it can read.</summary>
    Failed,

    /// <summary>None.</summary>
    Null,

    /// <summary>A reference to something that was read before.</summary>
    Reference,

    /// <summary>The value itself, of the expected type.</summary>
    Value,

    /// <summary>An object of another class.</summary>
    OtherClass,
}
