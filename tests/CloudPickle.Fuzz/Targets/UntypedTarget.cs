namespace CloudPickle.Fuzz;

/// <summary>Any bytes, loaded untyped; then dumped at every protocol, loaded again, printed, hashed and compared.</summary>
internal sealed class UntypedTarget : FuzzTarget
{
    public override string Name => "untyped";

    public override IEnumerable<byte[]> Seeds => TestCases.All
        .SelectMany(testCase => Enumerable.Range(0, PickleOptions.HighestProtocol + 1).Select(testCase.Dump))
        .Where(pickle => pickle.Length < 1000);

    public override void Run(byte[] input)
    {
        if (!TryLoad(() => Pickle.Loads<object?>(input, Known), out var value))
        {
            return;
        }

        var holder = new PickledTuple(value);
        _ = holder.ToString();
        _ = holder.GetHashCode();
        byte[] pickle;
        try
        {
            pickle = Pickle.Dumps(value);
        }
        catch (PicklingException)
        {
            // A number that is too long for a protocol, a cycle through a constructor: said by the documented exception.
            return;
        }

        var again = Pickle.Dumps(Pickle.Loads<object?>(pickle));
        if (!pickle.AsSpan().SequenceEqual(again))
        {
            throw new InvalidOperationException($"Dumping what was loaded again gives other bytes: {Convert.ToHexString(pickle)} and {Convert.ToHexString(again)}.");
        }
    }
}
