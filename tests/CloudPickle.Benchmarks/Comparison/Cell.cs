namespace CloudPickle.Benchmarks.Comparison;

/// <summary>One operation of one peer in the current row.</summary>
/// <param name="Worker">The process that does it.</param>
/// <param name="WorkerPeer">The peer's name there.</param>
/// <param name="Operation"><c>dumps</c> or <c>loads</c>.</param>
/// <param name="Bytes">The size of the pickle.</param>
internal sealed record Cell(WorkerProcess Worker, string WorkerPeer, string Operation, long Bytes)
{
    /// <summary>The peer's name in the table.</summary>
    public string Peer => WorkerPeer + Worker.Suffix;
}
