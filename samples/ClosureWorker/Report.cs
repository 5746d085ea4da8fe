using ClosureWorker.Remote;

namespace ClosureWorker;

/// <summary>The table that the sample prints, and the checks that it makes on the way.</summary>
/// <param name="writer">Where it prints.</param>
internal sealed class Report(TextWriter writer)
{
    /// <summary>Prints who takes part, and the head of the table.</summary>
    /// <param name="workers">The workers.</param>
    public void Heading(WorkerPool workers)
    {
        var processes = string.Join(", ", workers.Processes.Select(worker => $"{worker.Id} ({worker.Runtime})"));
        writer.WriteLine($"Dispatcher {Environment.ProcessId} ({WorkerLoop.Runtime}), workers {processes}\n");
        writer.WriteLine($"  {"closure",-36} {"worker",8}  result");
    }

    /// <summary>Prints what a closure gave.</summary>
    /// <param name="closure">What ran.</param>
    /// <param name="worker">The process in which it ran.</param>
    /// <param name="result">What it gave.</param>
    public void Row(string closure, int worker, FormattableString result) =>
        writer.WriteLine(FormattableString.Invariant($"  {closure,-36} {worker,8}  {FormattableString.Invariant(result)}"));

    /// <summary>Checks a fact and prints it.</summary>
    /// <param name="fact">What holds.</param>
    /// <param name="holds">Whether it does.</param>
    /// <exception cref="InvalidOperationException">It does not hold.</exception>
    public void Check(string fact, bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"This does not hold: {fact}.");
        }

        writer.WriteLine($"  [ok] {fact}");
    }
}
