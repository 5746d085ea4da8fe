namespace CloudPickle.Analysis;

/// <summary>Who says how an object is pickled.</summary>
internal enum ObjectProtocol
{
    /// <summary>The generator: its members are its state.</summary>
    Members,

    /// <summary>The type, by <c>IPickleState</c>.</summary>
    State,

    /// <summary>The type, by <c>IPickleReduce</c>.</summary>
    Reduce,
}
