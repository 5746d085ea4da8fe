namespace Cases;

[Picklable]
public sealed class RingHolder
{
    public Ring? Ring { get; set; }
}
