using System.Diagnostics;

namespace CloudPickle.Benchmarks.Comparison;

/// <summary>What a new process takes until it has dumped one record.</summary>
/// <param name="Peer">Who dumps.</param>
/// <param name="FirstDumpsMilliseconds">The first dump by itself.</param>
/// <param name="ProcessMilliseconds">The whole process, from its start to its end.</param>
internal sealed record StartUpResult(string Peer, double FirstDumpsMilliseconds, double ProcessMilliseconds)
{
    private const int Rounds = 7;

    private static readonly string[] s_peers =
        ["CloudPickle", "MemoryPack", "MessagePack-CSharp", "Nerdbank.MessagePack", "protobuf-net", "System.Text.Json"];

    /// <summary>Starts each program several times, in turn.</summary>
    /// <param name="native">The native worker's program, or null.</param>
    public static IReadOnlyList<StartUpResult> Measure(string? native)
    {
        var programs = s_peers.Select(peer => (Name: peer, Program: Environment.ProcessPath!, Peer: peer)).ToList();
        if (native is not null)
        {
            programs.Add(("CloudPickle (native)", native, "CloudPickle"));
        }

        var times = programs.ToDictionary(program => program.Name, _ => (First: new List<double>(), Whole: new List<double>()));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, program, peer) in programs)
            {
                var (first, whole) = Start(program, peer);
                times[name].First.Add(first);
                times[name].Whole.Add(whole);
            }
        }

        return [.. programs.Select(program => new StartUpResult(
            program.Name, Statistics.Median(times[program.Name].First), Statistics.Median(times[program.Name].Whole)))];
    }

    private static (double First, double Whole) Start(string program, string peer)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, ["first", peer]) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (long.Parse(printed) / 1e6, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
