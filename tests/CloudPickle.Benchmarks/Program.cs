using CloudPickle.Benchmarks.Comparison;
using CloudPickle.Benchmarks.Deep;
using CloudPickle.Benchmarks.Peers;
using CloudPickle.Benchmarks.Worker;

// Started by ./compare; the comparison starts this program again as its worker.
switch (args)
{
    case ["worker"]:
        new WorkerLoop(AllPeers.Create()).Run(Console.In, Console.Out);
        return 0;
    case ["first", var peer]:
        FirstDumps.Print(AllPeers.Create().Single(candidate => candidate.Name == peer));
        return 0;
    case ["compare", "guard", .. var arguments]:
        return GuardCommand.Run(arguments);
    case ["compare", .. var arguments]:
        return CompareCommand.Run(arguments);
    case ["deep", .. var arguments]:
        return DeepCommand.Run(arguments);
    default:
        Console.Error.WriteLine("Run tests/CloudPickle.Benchmarks/compare.");
        return 2;
}
