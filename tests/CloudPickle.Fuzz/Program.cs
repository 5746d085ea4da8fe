using System.Globalization;
using CloudPickle.Fuzz;

// instrument FOLDER                                   puts counters into the assemblies there
// run SECONDS CORPUS OUTPUT SEED [TARGET]             tries every target, or one, coverage-guided, for that long in all
// afl TARGET                                          one target under afl-fuzz
// seeds TARGET CORPUS FOLDER                          writes what a run starts from, for afl-fuzz
// try TARGET FILE                                     one input, to look at a finding
switch (args)
{
    case ["instrument", var folder]:
        Instrumentation.Apply(folder);
        return 0;
    case ["run", var seconds, var corpus, var output, var seed, .. var names]:
        using (var folders = new FuzzFolders(corpus, output))
        {
            return Run(names, double.Parse(seconds, CultureInfo.InvariantCulture), folders, int.Parse(seed, CultureInfo.InvariantCulture));
        }

    case ["afl", var name]:
        SharpFuzz.Fuzzer.OutOfProcess.Run(stream => Find(name).Run(ReadAll(stream)));
        return 0;
    case ["seeds", var name, var corpus, var folder]:
        WriteSeeds(Find(name), corpus, folder);
        return 0;
    case ["try", var name, var file]:
        _ = new Coverage();
        Find(name).Run(File.ReadAllBytes(file));
        return 0;
    default:
        Console.Error.WriteLine("usage: instrument FOLDER | run SECONDS CORPUS OUTPUT SEED [TARGET] | afl TARGET | seeds TARGET CORPUS FOLDER | try TARGET FILE");
        return 2;
}

static int Run(string[] names, double seconds, FuzzFolders folders, int seed)
{
    var coverage = new Coverage();
    var targets = FuzzTarget.All.Where(target => names.Length == 0 || names.Contains(target.Name)).ToList();
    var findings = 0;
    var executions = 0L;
    foreach (var target in targets)
    {
        var run = new FuzzRun(target, coverage, folders, seed);
        run.Run(TimeSpan.FromSeconds(seconds * target.Share / targets.Sum(each => each.Share)));
        findings += run.Findings;
        executions += run.Executions;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {run.Executions:N0} executions, {run.New:N0} inputs that reached something new, {run.Findings} findings; {coverage.Edges:N0} edges so far"));
    }

    if (executions == 0 || !coverage.IsThere)
    {
        Console.WriteLine("Nothing ran, or the assemblies are not instrumented: the run was not guided.");
        return 3;
    }

    return findings == 0 ? 0 : 1;
}

static void WriteSeeds(FuzzTarget target, string corpus, string folder)
{
    Directory.CreateDirectory(folder);
    var inputs = FuzzFolders.Corpus(corpus, target).Concat(target.Seeds).Where(input => input.Length is > 0 and <= FuzzFolders.MaxInput);
    foreach (var (number, input) in inputs.DistinctBy(Convert.ToHexString).Index())
    {
        File.WriteAllBytes(Path.Combine(folder, number.ToString("D5", CultureInfo.InvariantCulture)), input);
    }
}

static FuzzTarget Find(string name) => FuzzTarget.All.Single(target => target.Name == name);

static byte[] ReadAll(Stream stream)
{
    var copy = new MemoryStream();
    stream.CopyTo(copy);
    return copy.ToArray();
}
