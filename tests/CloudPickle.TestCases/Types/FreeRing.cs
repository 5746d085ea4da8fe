namespace Cases;

/// <summary>The same cycle without constructors.</summary>
[Picklable(Construction = PickleConstruction.Uninitialized)]
public sealed class FreeRing(FreeRingHolder holder)
{
    public FreeRingHolder Holder { get; } = holder;

    public string Note { get; set; } = "initialiser";
}
