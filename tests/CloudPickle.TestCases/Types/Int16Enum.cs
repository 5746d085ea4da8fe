namespace Cases;

[Picklable]
public enum Int16Enum : short
{
    Lowest = short.MinValue,
    Zero = 0,
    Highest = short.MaxValue,
}
