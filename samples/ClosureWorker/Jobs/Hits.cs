using CloudPickle;

namespace ClosureWorker.Jobs;

/// <summary>What throwing darts at a square gave.</summary>
/// <param name="Worker">The process in which they were thrown.</param>
/// <param name="Count">How many hit the circle in it.</param>
[Picklable]
internal sealed record Hits(int Worker, int Count);
