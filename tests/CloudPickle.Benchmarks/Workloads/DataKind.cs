namespace CloudPickle.Benchmarks.Workloads;

/// <summary>What a peer must know to take part.</summary>
internal enum DataKind
{
    /// <summary>Values without aliases.</summary>
    Tree,

    /// <summary>Objects with aliases and cycles.</summary>
    Graph,

    /// <summary>A delegate.</summary>
    Function,
}
