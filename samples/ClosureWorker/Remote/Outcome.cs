using CloudPickle;

namespace ClosureWorker.Remote;

/// <summary>How a closure ended in a worker: with a value or with an exception.</summary>
/// <param name="Value">What it returned; null if it threw.</param>
/// <param name="Error">What it threw; null if it returned.</param>
[Picklable]
internal sealed record Outcome(object? Value, RemoteError? Error);
