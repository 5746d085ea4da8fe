using System.Globalization;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>
/// The check of every change: small data, few rows. It fails when a ratio is more than twice its target, or, where the target is not reached yet, more than
/// three times what was recorded, maybe on another machine. A row that fails is measured again, longer, up to twice; the better ratio of medians and minima counts.
/// </summary>
internal static class GuardCommand
{
    private const double ToleranceOfTarget = 2;
    private const double ToleranceOfRecorded = 3;
    private const int Repetitions = 2;
    private static readonly Pace s_first = new(5, 25, 200);
    private static readonly Pace s_again = new(11, 60, 600);

    public static int Run(string[] arguments)
    {
        if (arguments is ["--record"])
        {
            RecordedRatios.Write(Measure(Rows.Guarded, s_again));
            return 0;
        }

        var recorded = RecordedRatios.Read();
        var verdicts = Measure(Rows.Guarded, s_first);
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var failed = verdicts.Where(verdict => !Passes(verdict, recorded)).Select(verdict => verdict.Row).Distinct().ToArray();
            if (failed.Length == 0)
            {
                break;
            }

            Console.WriteLine("again: " + string.Join(", ", failed.Select(row => row.Workload)));
            var again = Measure(failed, s_again);
            verdicts = [.. verdicts.Where(verdict => !failed.Contains(verdict.Row)), .. again];
        }

        foreach (var verdict in verdicts)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(Passes(verdict, recorded) ? "ok    " : "FAILED")} {verdict.Row.Workload} {verdict.Target.Operation}: {Table.Number(verdict.Ratio.Steadiest)} of {verdict.Target.Against}, at most {Table.Number(Limit(verdict, recorded))}"));
        }

        return verdicts.Count > 0 && verdicts.All(verdict => Passes(verdict, recorded)) ? 0 : 1;
    }

    private static IReadOnlyList<Verdict> Measure(IReadOnlyList<Row> rows, Pace pace)
    {
        using var run = new Run(pace);
        return [.. rows.SelectMany(row => run.Sampler.Measure(row, row.TargetedPeers).Verdicts)];
    }

    private static bool Passes(Verdict verdict, IReadOnlyDictionary<string, double> recorded) => verdict.Ratio.Steadiest <= Limit(verdict, recorded);

    private static double Limit(Verdict verdict, IReadOnlyDictionary<string, double> recorded) =>
        Math.Max(ToleranceOfTarget * verdict.Target.AtMost, ToleranceOfRecorded * recorded.GetValueOrDefault(verdict.Key));
}
