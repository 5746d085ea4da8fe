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

AnalyzerCost.Each(warmUp, areBodiesBound: true);
AnalyzerCost.Each(warmUp, areBodiesBound: false);
AnalyzerCost.OfBinding(warmUp);
var build = DefaultBuild.Of(warmUp);

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

var beside = Rounds(areBodiesBound: true);
var alone = Rounds(areBodiesBound: false);
var bindings = Enumerable.Range(0, rounds).Select(_ => AnalyzerCost.OfBinding(compilation)).ToList();
var (budgeted, named) = build.BindsAllBodies ? (beside, "beside the SDK's") : (alone, "alone");
var areCheap = Median(Sums(budgeted)) <= AnalyzerBudget && alone[0].All(analyzer => analyzer.Calls > 0 || analyzer.Name == nameof(ClosureContractAnalyzer));
isMet &= areCheap;
Console.WriteLine();
Console.WriteLine(
    $"A default build runs {build.Analyzers} of the SDK's analyzers; {build.AskingForBodies} ask for the operations of all method bodies. {build.Shared} of {build.Bodies} "
    + $"bodies of twenty files were bound in the semantic models that ours get. That takes {build.Seconds:0.0} s.");
Console.WriteLine($"Analyzers over all files, {named}, budget {AnalyzerBudget}: {(areCheap ? "met" : "**not met**")}");
Console.WriteLine();
Console.WriteLine("| analyzers | beside the SDK's, s | quartiles | alone, s | quartiles | calls |");
Console.WriteLine("|---|---:|---|---:|---|---:|");
WriteRow("all", Sums(beside), Sums(alone), alone[0].Sum(analyzer => analyzer.Calls));
WriteRow("the binding of CloudPickle's calls in it", [0], bindings, 0);
for (var i = 0; i < alone[0].Count; i++)
{
    WriteRow(alone[0][i].Name, beside.ConvertAll(round => round[i].Seconds), alone.ConvertAll(round => round[i].Seconds), alone[0][i].Calls);
}

return isMet ? 0 : 1;

List<IReadOnlyList<AnalyzerCost>> Rounds(bool areBodiesBound) => [.. Enumerable.Range(0, rounds).Select(_ => AnalyzerCost.Each(compilation, areBodiesBound))];

static List<double> Sums(List<IReadOnlyList<AnalyzerCost>> analyses) => analyses.ConvertAll(analyzers => analyzers.Sum(analyzer => analyzer.Seconds));

static void WriteRow(string name, IReadOnlyList<double> beside, IReadOnlyList<double> alone, int calls) => Console.WriteLine(
    $"| {name} | {Median(beside):0.000} | {Quantile(beside, 0.25):0.000} to {Quantile(beside, 0.75):0.000} "
    + $"| {Median(alone):0.000} | {Quantile(alone, 0.25):0.000} to {Quantile(alone, 0.75):0.000} | {calls} |");

static double Median(IReadOnlyList<double> values) => Quantile(values, 0.5);

static double Quantile(IReadOnlyList<double> values, double part) => values.Order().ElementAt((int)Math.Round(part * (values.Count - 1)));
