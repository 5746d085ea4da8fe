using System.Globalization;
using CloudPickle.Analyzers;
using CloudPickle.GeneratorBenchmarks;

// What the generator and the analyzers cost on a project of 400 files: dotnet run -c Release --project tests/CloudPickle.GeneratorBenchmarks
const double Budget = 0.3;
const double AnalyzerBudget = 0.2;
var rounds = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 12;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var isMet = true;

// Twenty files, so that what is measured below is compiled already.
var warmUp = SyntheticSolution.Create(20);
foreach (var edit in Edit.All)
{
    EditCost.Of(edit with { Files = edit.Files[..10] }, warmUp, EditCost.NewDriver(warmUp).RunGenerators(warmUp), 6);
}

AnalyzerCost.Each(warmUp);
AnalyzerCost.OfBinding(warmUp);

var compilation = SyntheticSolution.Create();
GC.Collect();
var memory = GC.GetTotalMemory(forceFullCollection: true);
var started = EditCost.ProcessorTime;
var driver = EditCost.NewDriver(compilation).RunGenerators(compilation);
var first = EditCost.ProcessorTime - started;
var kept = GC.GetTotalMemory(forceFullCollection: true) - memory;
var files = driver.GetRunResult().GeneratedTrees;
Console.WriteLine($"{SyntheticSolution.Files} files. All times are of the processor, after a warm-up; of several rounds, the median.");
Console.WriteLine($"First run: {first:0.00} s, {files.Length} files of {files.Sum(tree => tree.Length) / 1e6:0.0} M characters; {kept / 1e6:0.0} MB kept.");
Console.WriteLine();
Console.WriteLine("| edit | generator, s | quartiles | budget | allocated | emitted again | |");
Console.WriteLine("|---|---:|---|---:|---:|---:|---|");
foreach (var edit in Edit.All)
{
    var cost = EditCost.Of(edit, compilation, driver, rounds);
    var median = Median(cost.Seconds);
    var verdict = median <= Budget && cost.Emitted <= edit.Emitted;
    isMet &= verdict;
    Console.WriteLine(
        $"| {edit.Name} | {median:0.000} | {Quantile(cost.Seconds, 0.25):0.000} to {Quantile(cost.Seconds, 0.75):0.000} | {Budget} "
        + $"| {Median(cost.AllocatedBytes) / 1e6:0.0} MB | {cost.Emitted} of {edit.Emitted} | {(verdict ? "met" : "**not met**")} |");
}

var analyses = Enumerable.Range(0, rounds).Select(_ => AnalyzerCost.Each(compilation)).ToList();
var bindings = Enumerable.Range(0, rounds).Select(_ => AnalyzerCost.OfBinding(compilation)).ToList();
var sums = analyses.ConvertAll(analyzers => analyzers.Sum(analyzer => analyzer.Seconds));
var calls = analyses[0].Sum(analyzer => analyzer.Calls);
var areCheap = Median(sums) <= AnalyzerBudget && analyses[0].All(analyzer => analyzer.Calls > 0 || analyzer.Name == nameof(ClosureContractAnalyzer));
isMet &= areCheap;
Console.WriteLine();
Console.WriteLine(
    $"Analyzers over all files: {Median(sums):0.000} s in {calls} calls, quartiles {Quantile(sums, 0.25):0.000} to {Quantile(sums, 0.75):0.000}, "
    + $"budget {AnalyzerBudget}: {(areCheap ? "met" : "**not met**")}.");
Console.WriteLine($"Binding the calls of CloudPickle's names alone: {Median(bindings):0.000} s.");
foreach (var each in analyses.SelectMany(analyzers => analyzers).GroupBy(analyzer => analyzer.Name))
{
    Console.WriteLine($"  {each.Key}: {Median([.. each.Select(analyzer => analyzer.Seconds)]):0.000} s, {each.First().Calls} calls");
}

return isMet ? 0 : 1;

static double Median(IReadOnlyList<double> values) => Quantile(values, 0.5);

static double Quantile(IReadOnlyList<double> values, double part) => values.Order().ElementAt((int)Math.Round(part * (values.Count - 1)));
