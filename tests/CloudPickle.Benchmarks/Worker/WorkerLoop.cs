using CloudPickle.Benchmarks.Workloads;

namespace CloudPickle.Benchmarks.Worker;

/// <summary>
/// Takes orders from the comparison, a line each, words separated by tabs; Python/worker.py speaks the same.
/// <code>
/// prepare  workload count file peers  operation peer name bytes …  failed peer reason …  ok
/// measure  peer name milliseconds     ok iterations nanoseconds allocated
/// parallel peer name milliseconds threads  the same; the iterations of all threads
/// </code>
/// Anything that goes wrong is answered by <c>error reason</c>.
/// </summary>
internal sealed class WorkerLoop(IReadOnlyList<Peer> peers)
{
    private IReadOnlyList<Operation> _operations = [];

    public void Run(TextReader orders, TextWriter replies)
    {
        while (orders.ReadLine() is { } line)
        {
            try
            {
                Obey(line.Split('\t'), replies);
            }
            catch (Exception e)
            {
                Reply(replies, "error", e.GetType().Name + ": " + e.Message);
            }

            replies.Flush();
        }
    }

    private void Obey(string[] order, TextWriter replies)
    {
        switch (order)
        {
            case ["prepare", var name, var count, var file, .. var wanted]:
                _operations = [];
                var pickle = File.Exists(file) ? File.ReadAllBytes(file) : null;
                Prepare(Catalog.Named(name).Prepare(int.Parse(count), peers, peer => wanted is [] || wanted.Contains(peer), pickle), replies);
                break;
            case ["measure", var peer, var name, var milliseconds]:
                Reply(Measurement.Take(Find(peer, name), int.Parse(milliseconds)), replies);
                break;
            case ["parallel", var peer, var name, var milliseconds, var threads]:
                Reply(ParallelMeasurement.Take(Find(peer, name), int.Parse(milliseconds), int.Parse(threads)), replies);
                break;
            default:
                throw new ArgumentException($"'{string.Join(' ', order)}' is no order.");
        }
    }

    private Func<object?> Find(string peer, string name) =>
        _operations.First(candidate => candidate.Peer == peer && candidate.Name == name).Run;

    private void Prepare(Preparation preparation, TextWriter replies)
    {
        _operations = preparation.Operations;
        foreach (var operation in preparation.Operations)
        {
            Reply(replies, "operation", operation.Peer, operation.Name, $"{operation.Bytes}");
        }

        foreach (var (peer, reason) in preparation.Failures)
        {
            Reply(replies, "failed", peer, reason);
        }

        Reply(replies, "ok");
    }

    private static void Reply(Measurement taken, TextWriter replies) =>
        Reply(replies, "ok", $"{taken.Iterations}", $"{taken.Nanoseconds}", $"{taken.AllocatedBytes}");

    private static void Reply(TextWriter replies, params string[] words) =>
        replies.WriteLine(string.Join('\t', words.Select(word => word.ReplaceLineEndings(" ").Replace('\t', ' '))));
}
