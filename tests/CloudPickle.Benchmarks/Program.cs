using CloudPickle.Benchmarks.Comparison;
using CloudPickle.Benchmarks.Peers;
using CloudPickle.Benchmarks.Worker;

switch (args)
{
    case ["worker"]:
        new WorkerLoop(AllPeers.Create()).Run(Console.In, Console.Out);
        return 0;
    case ["compare", .. var arguments]:
        return CompareCommand.Run(arguments);
    default:
        Console.Error.WriteLine("Run tests/CloudPickle.Benchmarks/compare.");
        return 2;
}
