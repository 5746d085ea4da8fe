using CloudPickle;
using CloudPickle.DriftTests.Versions;

// One version of a program. It exchanges closures with the other as lines "name|pickle" or "name|result".
switch (args)
{
    case ["dump"]:
        foreach (var (name, make) in Pricing.Closures)
        {
            Console.WriteLine($"{name}|{Convert.ToHexString(Pickle.Dumps<object>(make()))}");
        }

        return 0;
    case ["run"]:
        Answer(pickle => Describe(Pickle.Loads<object>(pickle)));
        return 0;
    case ["relay"]:
        var opaque = new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque };
        Answer(pickle => Convert.ToHexString(Pickle.Dumps(Pickle.Loads<object>(pickle, opaque))));
        return 0;
    default:
        Console.Error.WriteLine("usage: dump | run | relay");
        return 2;
}

static void Answer(Func<byte[], string> answer)
{
    while (Console.ReadLine()?.Split('|', 2) is [var name, var pickle])
    {
        try
        {
            Console.WriteLine($"{name}|{answer(Convert.FromHexString(pickle))}");
        }
        catch (UnpicklingException exception)
        {
            Console.WriteLine($"{name}|{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}

static string Describe(object loaded) => loaded switch
{
    Func<int, int> function => $"{function(10)}",
    Func<int, string> function => function(10),
    Func<int, long> function => $"{function(10)} (long)",
    var other => other.GetType().Name,
};
