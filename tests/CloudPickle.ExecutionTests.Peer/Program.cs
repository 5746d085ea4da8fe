using CloudPickle.ExecutionTests.Peer;

// The other process of the cross-process tests: a request on standard input, the answer on standard output.
using var input = new BufferedStream(Console.OpenStandardInput());
using var output = new BufferedStream(Console.OpenStandardOutput());
switch (args)
{
    case ["round-trip"]:
        Requests.RoundTrip(input, output);
        return 0;
    case ["closures"]:
        Requests.RunClosures(input, output);
        return 0;
    case ["dump-closures"]:
        Requests.DumpClosures(output);
        return 0;
    case ["expect-closures"]:
        Requests.ExpectClosures(output);
        return 0;
    case ["untouched"]:
        Requests.LoadUntouched(input, output);
        return 0;
    default:
        Console.Error.WriteLine("usage: round-trip | closures | dump-closures | expect-closures | untouched");
        return 2;
}
