namespace Cases;

/// <summary>A cycle through a constructor argument: an error, unless nothing is constructed.</summary>
[Picklable]
public sealed class Ring(RingHolder holder)
{
    public RingHolder Holder { get; } = holder;
}
