namespace CloudPickle.Fuzz;

/// <summary>Closures with hostile ids and captures: loaded as the delegates of the shared cases and dumped again, never called.</summary>
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
    }
}
