using System.Diagnostics;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>A process that measures: the JIT's, the native one or Python. It sleeps while others are measured.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="name">How its peers are told apart from those of others; empty for the JIT's and Python's.</param>
    /// <param name="command">The program and its arguments.</param>
    public WorkerProcess(string name, params IReadOnlyList<string> command)
    {
        Name = name;
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (variable, value) in GarbageCollector.Settings)
        {
            start.Environment[variable] = value;
        }

        _process = Process.Start(start)!;
    }

    public string Name { get; }

    /// <summary>Makes the data of a row.</summary>
    /// <param name="workload">Which data.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="file">Where Python's pickle of the same data is, or is to be.</param>
    /// <param name="peers">Who takes part; empty for all.</param>
    public (IReadOnlyList<Cell> Cells, IReadOnlyList<string> Failures) Prepare(string workload, int count, string file, IEnumerable<string> peers)
    {
        var cells = new List<Cell>();
        var failures = new List<string>();
        Send(["prepare", workload, $"{count}", file, .. peers]);
        while (true)
        {
            switch (Receive())
            {
                case ["operation", var peer, var operation, var bytes]:
                    cells.Add(new Cell(this, peer, operation, long.Parse(bytes)));
                    break;
                case ["failed", var peer, var reason]:
                    failures.Add($"{peer}{Suffix}: {reason}");
                    break;
                default:
                    return (cells, failures);
            }
        }
    }

    /// <summary>Takes the time of one operation of the prepared row.</summary>
    /// <param name="cell">Which one.</param>
    /// <param name="milliseconds">For how long it is repeated.</param>
    public Sample Measure(Cell cell, int milliseconds) => Ask("measure", cell.WorkerPeer, cell.Operation, $"{milliseconds}");

    /// <summary>The same on several threads at once; the time is divided by the operations of all of them.</summary>
    /// <param name="cell">Which one.</param>
    /// <param name="milliseconds">For how long it is repeated.</param>
    /// <param name="threads">How many threads.</param>
    public Sample MeasureParallel(Cell cell, int milliseconds, int threads) =>
        Ask("parallel", cell.WorkerPeer, cell.Operation, $"{milliseconds}", $"{threads}");

    /// <summary>What is added to the names of this worker's peers.</summary>
    public string Suffix => Name.Length == 0 ? "" : $" ({Name})";

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Sample Ask(params string[] order)
    {
        Send(order);
        return Receive() is ["ok", var iterations, var nanoseconds, var allocated]
            ? new Sample(double.Parse(nanoseconds) / long.Parse(iterations), long.Parse(allocated) / long.Parse(iterations))
            : throw new InvalidOperationException("The worker answered something else.");
    }

    private void Send(params string[] words)
    {
        _process.StandardInput.WriteLine(string.Join('\t', words));
        _process.StandardInput.Flush();
    }

    private string[] Receive()
    {
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The worker {_process.StartInfo.FileName} ended.");
        return line.Split('\t') is ["error", var reason]
            ? throw new InvalidOperationException($"The worker {_process.StartInfo.FileName} says: {reason}")
            : line.Split('\t');
    }
}
