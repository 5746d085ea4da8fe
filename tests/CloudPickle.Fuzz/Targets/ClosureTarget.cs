namespace CloudPickle.Fuzz;

/// <summary>
/// Closures with hostile ids and captures: loaded as the delegates of the shared cases and dumped again, never called. What is loaded from one block of
/// memory, as a delegate that many of them are, is what the general machine loads.
/// </summary>
internal sealed class ClosureTarget : FuzzTarget
{
    public override string Name => "closures";

    public override IEnumerable<byte[]> Seeds => ClosureCases.All
        .SelectMany((closure, index) => (byte[][])[[(byte)index, .. closure.Dump(2)], [(byte)index, .. closure.Dump(5)]])
        .Where(input => input.Length < 2000);

    public override void Run(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }

        var closure = ClosureCases.All[input[0] % ClosureCases.All.Count];
        try
        {
            closure.DumpAgain(input[1..]);
        }
        catch (PickleException)
        {
            // Refused; or loaded to something that holds what cannot be dumped.
        }

        Compare<Func<int, int>>(input.AsMemory(1));
        Compare<Func<int>>(input.AsMemory(1));
        Compare<List<Action>>(input.AsMemory(1));
    }

    private static void Compare<T>(ReadOnlyMemory<byte> pickle)
    {
        var isFast = TryLoad(() => Pickle.Loads<T>(pickle.Span, Known), out var fast);
        var isGeneral = TryLoad(() => Pickle.Loads<T>(Segment.Split(pickle, 5), Known), out var general);
        if (isFast != isGeneral)
        {
            throw new InvalidOperationException($"{typeof(T)}: one block is {(isFast ? "accepted" : "refused")}, segments are {(isGeneral ? "accepted" : "refused")}.");
        }

        if (isFast && Dump(fast) is { } one && Dump(general) is { } other && !one.AsSpan().SequenceEqual(other))
        {
            throw new InvalidOperationException($"{typeof(T)}: one block and segments give different closures.");
        }
    }

    private static byte[]? Dump<T>(T value)
    {
        try
        {
            return Pickle.Dumps(value);
        }
        catch (PicklingException)
        {
            return null;
        }
    }
}
