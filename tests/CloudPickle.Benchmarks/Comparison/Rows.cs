namespace CloudPickle.Benchmarks.Comparison;

/// <summary>The rows of the table with the ratios to reach.</summary>
internal static class Rows
{
    private const string CPython = "CPython";
    private const string MemoryPack = "MemoryPack";

    public static IReadOnlyList<Row> All { get; } =
    [
        new(
            "records",
            200_000,
            "200k records of 6 fields, `Tree`",
            new("dumps", CPython, 1 / 14.0),
            new("loads", CPython, 1 / 6.0),
            new("dumps", MemoryPack, 1.0),
            new("loads", MemoryPack, 1.3),
            new("dumps", "MessagePack-CSharp", 0.7),
            new("loads", "MessagePack-CSharp", 0.7),
            new("dumps", "System.Text.Json", 0.15),
            new("loads", "System.Text.Json", 0.15)),
        new("value-records", 200_000, "the same as value types", new("dumps", MemoryPack, 1.0), new("loads", MemoryPack, 1.3)),
        new("shared-records", 200_000, "the same, identity preserved", new("dumps", CPython, 1 / 9.0), new("loads", CPython, 1 / 5.0)),
        new("one-record", 1, "one record") { IsQuick = false },
        new("ints", 1_000_000, "`List<int>` of 1M", new("dumps", CPython, 1 / 6.0), new("loads", CPython, 1 / 4.0)),
        new(
            "strings",
            100_000,
            "100k strings of 20 characters",
            new("dumps", CPython, 1 / 6.0),
            new("loads", CPython, 1 / 6.0),
            new("dumps", MemoryPack, 1.0),
            new("loads", MemoryPack, 1.0)),
        new("doubles", 1_000_000, "`List<double>` of 1M") { IsQuick = false },
        new(
            "double-array",
            1_000_000,
            "`double[1M]`",
            new("dumps", "memcpy", 2.0),
            new("loads", "memcpy", 2.0),
            OutOfBand("dumps"),
            OutOfBand("loads")),
        new(
            "graph",
            200_000,
            "200k nodes with cycles",
            new("dumps", "Hyperion", 0.5),
            new("loads", "Hyperion", 0.5),
            new("dumps", MemoryPack, 1.0),
            new("loads", MemoryPack, 1.0)),
        new("closure", 1, "closure over two ints", new("dumps", "cloudpickle", 1 / 40.0), new("loads", "cloudpickle", 1 / 15.0)),
        new("untyped-records", 200_000, "untyped: CPython's 200k dicts of 6", new Target("loads", CPython, 1.0)),
        new("untyped-ints", 1_000_000, "untyped: CPython's 1M ints", new Target("loads", CPython, 1.0)),
        new("untyped-strings", 100_000, "untyped: CPython's 100k strings", new Target("loads", CPython, 1.0)),
        new("untyped-mixed", 50_000, "untyped: CPython's mixed data", new Target("loads", CPython, 1.0)),
        new("python-ints", 1_000_000, "`List<int>` from CPython's bytes", new Target("loads", CPython, 1 / 4.0)) { IsQuick = false },
        new("python-strings", 100_000, "`List<string>` from CPython's bytes") { IsQuick = false },
        new("python-doubles", 1_000_000, "`List<double>` from CPython's bytes") { IsQuick = false },
    ];

    /// <summary>What .ci/run checks on every change: a tenth of the elements of some rows.</summary>
    public static IReadOnlyList<Row> Guarded { get; } =
    [
        .. All.Where(row => row.Workload is "records" or "shared-records" or "ints" or "strings" or "graph" or "closure" or "untyped-mixed")
            .Select(row => row with { Count = Math.Max(row.Count / 10, 1) }),
    ];

    private static Target OutOfBand(string operation) =>
        new(operation, "20 microseconds", 1.0) { Subject = "CloudPickle out of band", Nanoseconds = 20_000 };
}
