namespace CloudPickle.Reduction.Typed;

/// <summary>How the members of an object stand in the stream.</summary>
internal enum StateForm
{
    /// <summary>There is no state.</summary>
    None,

    /// <summary>A mark, keys and values, SETITEMS.</summary>
    Batch,

    /// <summary>One key and value, SETITEM.</summary>
    Single,
}
