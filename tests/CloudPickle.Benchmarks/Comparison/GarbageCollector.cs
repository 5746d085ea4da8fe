namespace CloudPickle.Benchmarks.Comparison;

/// <summary>
/// How the .NET workers collect garbage: not concurrently and with a first generation of 64 MB, so that a collection does not fall on one peer and
/// spare the next. All .NET peers get the same. <c>CLOUDPICKLE_BENCHMARK_GC=default</c> leaves the runtime's own settings.
/// </summary>
internal static class GarbageCollector
{
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        Environment.GetEnvironmentVariable("CLOUDPICKLE_BENCHMARK_GC") == "default"
            ? new Dictionary<string, string>()
            : new Dictionary<string, string>
            {
                ["DOTNET_gcConcurrent"] = "0",
                ["DOTNET_GCgen0size"] = "0x4000000",
                ["DOTNET_GCRetainVM"] = "1",
            };
}
