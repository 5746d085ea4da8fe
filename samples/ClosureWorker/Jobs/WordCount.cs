using ClosureWorker.Remote;

namespace ClosureWorker.Jobs;

/// <summary>Counts the words of this repository's documents: a closure per file, which captures the text.</summary>
internal static class WordCount
{
    /// <summary>Runs the closures, adds up what they give and checks it.</summary>
    /// <param name="workers">Where to run them.</param>
    /// <param name="report">Where to print.</param>
    public static async Task Run(WorkerPool workers, Report report)
    {
        var shortest = 6;
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Texts"), "*.md").Order(StringComparer.Ordinal).ToList();
        var results = await Task.WhenAll(files.Select(file =>
        {
            var text = File.ReadAllText(file);
            return workers.Run(() =>
            {
                var words = Words.In(text).Where(word => word.Length >= shortest);
                return new Words(Environment.ProcessId, words.CountBy(word => word).ToDictionary());
            });
        }));

        var totals = new Dictionary<string, int>();
        foreach (var (file, words) in files.Zip(results))
        {
            report.Row($"words: {Path.GetFileName(file)}", words.Worker, $"{words.Counts.Values.Sum()} words, {words.Counts.Count} different");
            foreach (var (word, count) in words.Counts)
            {
                totals[word] = totals.GetValueOrDefault(word) + count;
            }
        }

        var expected = files.SelectMany(File.ReadLines).SelectMany(Words.In).Where(word => word.Length >= shortest).ToLookup(word => word);
        var (top, uses) = totals.MaxBy(total => total.Value);
        report.Check($"README.md and others were counted, '{top}' occurs {uses} times", files.Count > 3 && uses > 20);
        report.Check("every word occurs as often as counted here", totals.Count == expected.Count && totals.All(total => expected[total.Key].Count() == total.Value));
    }
}
