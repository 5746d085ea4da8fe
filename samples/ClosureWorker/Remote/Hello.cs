using CloudPickle;

namespace ClosureWorker.Remote;

/// <summary>The first thing that a worker says.</summary>
/// <param name="ProcessId">Which of the started processes it is.</param>
/// <param name="Runtime">How its code was compiled.</param>
[Picklable]
internal sealed record Hello(int ProcessId, string Runtime);
