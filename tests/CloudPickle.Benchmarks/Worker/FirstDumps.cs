using System.Diagnostics;
using CloudPickle.Benchmarks.Data;
using CloudPickle.Benchmarks.Workloads;

namespace CloudPickle.Benchmarks.Worker;

/// <summary>What a process waits for when it dumps for the first time.</summary>
internal static class FirstDumps
{
    /// <summary>Prints the nanoseconds of the first dump of one record.</summary>
    public static void Print(Peer peer)
    {
        var record = Generate.Records<Record>(1)[0];
        var started = Stopwatch.GetTimestamp();
        peer.CodecFor<Record>().Dumps(record);
        Console.WriteLine((long)Stopwatch.GetElapsedTime(started).TotalNanoseconds);
    }
}
