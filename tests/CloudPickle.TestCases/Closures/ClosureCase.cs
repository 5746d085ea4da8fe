namespace CloudPickle.Testing;

/// <summary>A delegate, or a value with delegates in it, and what it does: made anew, pickled, and run here or in another process.</summary>
/// <param name="name">The name, unique in <see cref="ClosureCases.All"/>.</param>
/// <param name="dump">Makes and dumps it.</param>
/// <param name="run">Loads it and tells what it does.</param>
/// <param name="again">Loads it and dumps what was loaded.</param>
/// <param name="expected">Tells what it does without any pickle.</param>
public sealed class ClosureCase(
    string name, Func<PickleOptions?, byte[]> dump, Func<byte[], string> run, Func<byte[], byte[]> again, Func<string> expected)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What the value does without any pickle.</summary>
    public string Expected => expected();

    /// <summary>Makes a case.</summary>
    /// <param name="name">A unique name.</param>
    /// <param name="make">Makes the value with its closures.</param>
    /// <param name="use">Calls what is in it, and tells the results.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    public static ClosureCase Create<T>(string name, Func<T> make, Func<T, object?> use) => new(
        name,
        options => Pickle.Dumps(make(), options),
        pickle => $"{use(Pickle.Loads<T>(pickle))}",
        pickle => Pickle.Dumps(Pickle.Loads<T>(pickle)),
        () => $"{use(make())}");

    /// <summary>Makes and dumps the value.</summary>
    /// <param name="protocol">The pickle protocol.</param>
    public byte[] Dump(int protocol) => dump(new PickleOptions { Protocol = protocol });

    /// <summary>Loads the value and tells what it does.</summary>
    /// <param name="pickle">The pickle.</param>
    public string Run(byte[] pickle) => run(pickle);

    /// <summary>Loads the value and dumps it again, at the default protocol.</summary>
    /// <param name="pickle">The pickle.</param>
    public byte[] DumpAgain(byte[] pickle) => again(pickle);

    /// <summary>What the value does after a round trip, and the pickle in hexadecimal digits.</summary>
    /// <param name="protocol">The pickle protocol.</param>
    public string RoundTrip(int protocol)
    {
        var pickle = Dump(protocol);
        return $"{Run(pickle)} {Convert.ToHexString(pickle)}";
    }
}
