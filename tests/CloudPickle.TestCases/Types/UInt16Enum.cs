namespace Cases;

[Picklable]
public enum UInt16Enum : ushort
{
    Zero,
    Highest = ushort.MaxValue,
}
