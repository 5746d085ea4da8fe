using System.Diagnostics;

namespace CloudPickle.Fuzz;

/// <summary>A coverage-guided run over one target: inputs that reach something new become the parents of the next.</summary>
/// <param name="target">The target.</param>
/// <param name="coverage">The edges.</param>
/// <param name="folders">Corpus and findings.</param>
/// <param name="seed">The seed of the mutations.</param>
internal sealed class FuzzRun(FuzzTarget target, Coverage coverage, FuzzFolders folders, int seed)
{
    private readonly List<byte[]> _queue = [];
    private readonly HashSet<string> _findings = [];
    private readonly PickleMutations _mutations = new(seed);
    private readonly Random _random = new(seed);

    /// <summary>Inputs tried.</summary>
    public long Executions { get; private set; }

    /// <summary>Inputs that reached what no input before them did.</summary>
    public int New { get; private set; }

    /// <summary>Different failures.</summary>
    public int Findings => _findings.Count;

    /// <summary>Tries the corpus, then mutations, until the time is over.</summary>
    /// <param name="time">How long.</param>
    public void Run(TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var input in folders.Corpus(target).Concat(target.Seeds))
        {
            if (_queue.Count > 0 && Stopwatch.GetElapsedTime(started) >= time)
            {
                return;
            }

            Try(input, isSeed: true);
        }

        while (Stopwatch.GetElapsedTime(started) < time)
        {
            var input = target.IsOfPickles && _random.Next(20) == 0
                ? _mutations.Opcodes(_random.Next(2, 40))
                : _mutations.Mutate(_queue[_random.Next(_queue.Count)], _queue[_random.Next(_queue.Count)]);
            if (input.Length <= FuzzFolders.MaxInput)
            {
                Try(input, isSeed: false);
            }
        }
    }

    private void Try(byte[] input, bool isSeed)
    {
        Executions++;
        folders.Begin(input);
        coverage.Begin();
        var started = Stopwatch.GetTimestamp();
        Exception? failure = null;
        try
        {
            target.Run(input);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        if (Stopwatch.GetElapsedTime(started) > target.Hang)
        {
            failure ??= new TimeoutException($"An input of {input.Length} bytes took {Stopwatch.GetElapsedTime(started)}.");
        }

        var isNew = coverage.End();
        if (failure is not null)
        {
            Report(input, failure);
        }
        else if (isNew || isSeed)
        {
            _queue.Add(input);
            New += isNew ? 1 : 0;
            if (isNew && !isSeed)
            {
                folders.Keep(target, input);
            }
        }
    }

    private void Report(byte[] input, Exception failure)
    {
        var place = failure.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("CloudPickle", StringComparison.Ordinal)) ?? "";
        if (_findings.Add(failure.GetType() + place))
        {
            var path = folders.Finding(target, input);
            Console.WriteLine($"FINDING {target.Name} {path}: {failure}");
        }
    }
}
