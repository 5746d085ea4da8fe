using CloudPickle.Testing;

namespace CloudPickle.AotTests.App;

/// <summary>Closures for another process, compiled in another way, as lines "name|pickle".</summary>
internal static class Exchange
{
    /// <summary>Prints every closure.</summary>
    public static void Dump()
    {
        foreach (var closure in ClosureCases.All)
        {
            Console.WriteLine($"{closure.Name}|{Convert.ToHexString(closure.Dump(PickleOptions.Default.Protocol))}");
        }
    }

    /// <summary>Runs the closures that another process printed.</summary>
    /// <param name="file">A file with what it printed.</param>
    public static void Run(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            var separator = line.LastIndexOf('|');
            var closure = ClosureCases.Get(line[..separator]);
            var pickle = Convert.FromHexString(line[(separator + 1)..]);
            Line.Print(closure.Name, PickleOptions.Default.Protocol, _ => $"{closure.Run(pickle)} {Convert.ToHexString(closure.DumpAgain(pickle))}");
        }
    }
}
