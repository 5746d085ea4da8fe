using CloudPickle;

namespace ClosureWorker.Jobs;

/// <summary>How much memory is in use.</summary>
/// <param name="Worker">The process that it is in use in.</param>
/// <param name="Bytes">The bytes that are reachable there.</param>
[Picklable]
internal sealed record Footprint(int Worker, long Bytes);
