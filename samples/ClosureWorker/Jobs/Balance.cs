using CloudPickle;

namespace ClosureWorker.Jobs;

/// <summary>What an accumulator holds.</summary>
/// <param name="Worker">The process that it lives in.</param>
/// <param name="Total">Its total.</param>
[Picklable]
internal sealed record Balance(int Worker, int Total);
