using CloudPickle.Benchmarks.Data;

namespace CloudPickle.Benchmarks.Workloads;

/// <summary>All workloads.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new TypedWorkload<List<Record>>("records", DataKind.Tree, Generate.Records<Record>, SamePickle)
        {
            CheckPython = PythonCheck.Records,
            Variants = LeastWork.Records,
        },
        new TypedWorkload<List<SharedRecord>>("shared-records", DataKind.Tree, Generate.Records<SharedRecord>, SamePickle)
        {
            CheckPython = PythonCheck.Records,
        },
        new TypedWorkload<List<ValueRecord>>("value-records", DataKind.Tree, Generate.Records<ValueRecord>, SamePickle)
        {
            CheckPython = PythonCheck.Records,
        },
        new TypedWorkload<Record>("one-record", DataKind.Tree, static _ => Generate.Records<Record>(8)[7], SamePickle),
        new TypedWorkload<List<int>>("ints", DataKind.Tree, Generate.Ints, Enumerable.SequenceEqual) { CheckPython = PythonCheck.Elements },
        new TypedWorkload<List<string>>("strings", DataKind.Tree, Generate.Strings, Enumerable.SequenceEqual)
        {
            CheckPython = PythonCheck.Elements,
            Variants = LeastWork.Strings,
        },
        new TypedWorkload<List<double>>("doubles", DataKind.Tree, static count => [.. Generate.Doubles(count)], Enumerable.SequenceEqual)
        {
            CheckPython = PythonCheck.Elements,
        },
        new TypedWorkload<double[]>("double-array", DataKind.Tree, Generate.Doubles, static (a, b) => a.AsSpan().SequenceEqual(b))
        {
            CheckPython = PythonCheck.Elements,
            Variants = DoubleArrayVariants.All,
        },
        new TypedWorkload<GraphNode>("graph", DataKind.Graph, Generate.Graph, SamePickle),
        new TypedWorkload<ChainLink>("chain", DataKind.Graph, Generate.Chain, SamePickle),
        new TypedWorkload<Func<int, int>>("closure", DataKind.Function, static _ => Generate.Closure(), static (a, b) => a(5) == b(5)),
        new PythonWorkload("untyped-records", static bytes => Pickle.Loads<object?>(bytes)),
        new PythonWorkload("untyped-ints", static bytes => Pickle.Loads<object?>(bytes)),
        new PythonWorkload("untyped-strings", static bytes => Pickle.Loads<object?>(bytes)),
        new PythonWorkload("untyped-mixed", static bytes => Pickle.Loads<object?>(bytes)),
        new PythonWorkload("python-ints", static bytes => Pickle.Loads<List<int>>(bytes)),
        new PythonWorkload("python-strings", static bytes => Pickle.Loads<List<string>>(bytes)),
        new PythonWorkload("python-doubles", static bytes => Pickle.Loads<List<double>>(bytes)),
    ];

    public static Workload Named(string name) =>
        All.FirstOrDefault(workload => workload.Name == name) ?? throw new ArgumentException($"There is no workload '{name}'.");

    // Pickles say all there is to say about a value, aliases included.
    private static bool SamePickle<T>(T left, T right) => Pickle.Dumps(left).AsSpan().SequenceEqual(Pickle.Dumps(right));
}
