using BenchmarkDotNet.Running;

namespace CloudPickle.Benchmarks.Deep;

/// <summary>BenchmarkDotNet for one question at a time: distributions, allocations, disassembly.</summary>
internal static class DeepCommand
{
    public static int Run(string[] arguments)
    {
        var summaries = BenchmarkSwitcher.FromTypes([typeof(WorkloadBenchmarks)]).Run(arguments);
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }
}
