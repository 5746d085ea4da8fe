namespace Cases;

[Picklable(Construction = PickleConstruction.Uninitialized)]
public sealed class FreeRingHolder(List<FreeRing> rings)
{
    public List<FreeRing> Rings { get; } = rings;
}
