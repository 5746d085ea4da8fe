namespace CloudPickle.Fuzz;

/// <summary>Pickles full of names that nobody knows: loaded as inert nodes, dumped, and loaded again as the same nodes.</summary>
internal sealed class OpaqueTarget : FuzzTarget
{
    public override string Name => "opaque";

    public override IEnumerable<byte[]> Seeds =>
    [
        .. TestCases.All.SelectMany(testCase => (byte[][])[testCase.Dump(2), testCase.Dump(5)]).Where(pickle => pickle.Length < 1000).Select(Rename),
        .. ClosureCases.All.Select(closure => Rename(closure.Dump(5))).Where(pickle => pickle.Length < 1000),
    ];

    public override void Run(byte[] input)
    {
        if (!TryLoad(() => Pickle.Loads<object?>(input, Opaque), out var value))
        {
            return;
        }

        _ = new PickledTuple(value).ToString();
        byte[] pickle;
        try
        {
            pickle = Pickle.Dumps(value);
        }
        catch (PicklingException)
        {
            return;
        }

        // Once round, the form is ours and stays.
        var second = Pickle.Dumps(Pickle.Loads<object?>(pickle, new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque }));
        var third = Pickle.Dumps(Pickle.Loads<object?>(second, new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque }));
        if (!second.AsSpan().SequenceEqual(third))
        {
            throw new InvalidOperationException($"The inert form does not stay: {Convert.ToHexString(second)} and {Convert.ToHexString(third)}.");
        }
    }

    /// <summary>Other module names, of the same length.</summary>
    private static byte[] Rename(byte[] pickle)
    {
        var renamed = (byte[])pickle.Clone();
        for (var at = renamed.AsSpan().IndexOf("Cases"u8); at >= 0; at = renamed.AsSpan().IndexOf("Cases"u8))
        {
            renamed[at] = (byte)'X';
        }

        return renamed;
    }
}
