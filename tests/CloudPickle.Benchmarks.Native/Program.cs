using CloudPickle.Benchmarks.Worker;
using CloudPickle.Benchmarks.Workloads;

switch (args)
{
    case ["worker"]:
        new WorkerLoop([new CloudPicklePeer()]).Run(Console.In, Console.Out);
        return 0;
    case ["first", _]:
        FirstDumps.Print(new CloudPicklePeer());
        return 0;
    default:
        Console.Error.WriteLine("Run tests/CloudPickle.Benchmarks/compare.");
        return 2;
}
