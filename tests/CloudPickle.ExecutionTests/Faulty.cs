namespace CloudPickle.ExecutionTests;

/// <summary>Its getter throws.</summary>
[Picklable]
public sealed class Faulty
{
    [PickleName("broken")]
    public int Broken
    {
        get => throw new InvalidOperationException("broken");
        set => _ = value;
    }
}
