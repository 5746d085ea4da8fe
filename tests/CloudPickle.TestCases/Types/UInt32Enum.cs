namespace Cases;

[Picklable]
public enum UInt32Enum : uint
{
    Zero,
    Highest = uint.MaxValue,
}
