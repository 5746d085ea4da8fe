namespace Cases;

[Picklable]
public enum SByteEnum : sbyte
{
    Lowest = sbyte.MinValue,
    Zero = 0,
    Highest = sbyte.MaxValue,
}
