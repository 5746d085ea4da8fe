namespace Cases;

[Picklable]
public enum UInt64Enum : ulong
{
    Zero,
    Highest = ulong.MaxValue,
}
