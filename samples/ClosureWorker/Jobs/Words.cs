using CloudPickle;

namespace ClosureWorker.Jobs;

/// <summary>The words of a text.</summary>
/// <param name="Worker">The process in which they were counted.</param>
/// <param name="Counts">How often each word occurs.</param>
[Picklable]
internal sealed record Words(int Worker, Dictionary<string, int> Counts)
{
    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> In(string text) =>
        new string([.. text.Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
