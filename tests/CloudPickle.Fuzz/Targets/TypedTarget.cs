namespace CloudPickle.Fuzz;

/// <summary>
/// Bytes loaded as a shared test type, which the first byte chooses: from one block of memory, which may take shortcuts, and from segments of a
/// few bytes, which the general machine reads. Both must give the same value, or both refuse.
/// </summary>
internal sealed class TypedTarget : FuzzTarget
{
    public override string Name => "typed";

    public override IEnumerable<byte[]> Seeds => TestCases.All
        .SelectMany((testCase, index) => Enumerable.Range(0, PickleOptions.HighestProtocol + 1).Select(protocol => (byte[])[(byte)index, (byte)(index >> 8), .. testCase.Dump(protocol)]))
        .Where(input => input.Length < 1000);

    public override void Run(byte[] input)
    {
        if (input.Length < 2)
        {
            return;
        }

        var testCase = TestCases.All[(input[0] | (input[1] << 8)) % TestCases.All.Count];
        var pickle = input.AsMemory(2);
        var isFast = TryLoad(() => testCase.Load(pickle.Span, Known), out var fast);
        var isGeneral = TryLoad(() => testCase.Load(Segment.Split(pickle, 5), Known), out var general);
        if (isFast != isGeneral)
        {
            throw new InvalidOperationException($"{testCase.Name}: one block is {(isFast ? "accepted" : "refused")}, segments are {(isGeneral ? "accepted" : "refused")}.");
        }

        if (isFast && Dump(testCase, fast) is { } one && Dump(testCase, general) is { } other && !one.AsSpan().SequenceEqual(other))
        {
            throw new InvalidOperationException($"{testCase.Name}: one block and segments give different values.");
        }
    }

    private static byte[]? Dump(TestCase testCase, object? value)
    {
        try
        {
            return testCase.Dump(value);
        }
        catch (PicklingException)
        {
            return null;
        }
    }
}
