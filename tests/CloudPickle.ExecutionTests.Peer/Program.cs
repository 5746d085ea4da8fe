using System.Globalization;
using CloudPickle;
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
    case ["dump-top-level"]:
        // A lambda in top-level statements: its site is the program itself.
        var factor = 6;
        output.Write(Pickle.Dumps(Pickle.Closure((int x) => x * factor)));
        return 0;
    case ["run-top-level"]:
        output.Write(Pickle.Dumps(Pickle.Load<Func<int, int>>(input)(7)));
        return 0;
    case ["send-large-closures", var count]:
        Console.Error.Write(LargeClosures.Send(int.Parse(count, CultureInfo.InvariantCulture), output));
        return 0;
    case ["receive-large-closures", var count]:
        output.Write(Pickle.Dumps(LargeClosures.Receive(int.Parse(count, CultureInfo.InvariantCulture), input)));
        return 0;
    case ["untouched"]:
        Requests.LoadUntouched(input, output);
        return 0;
    case ["dump-without-end", var path]:
        Requests.DumpWithoutEnd(path);
        return 0;
    default:
        Console.Error.WriteLine("usage: round-trip | closures | dump-closures | expect-closures | dump-top-level | run-top-level | send-large-closures <count> | receive-large-closures <count> | untouched | dump-without-end PATH");
        return 2;
}
