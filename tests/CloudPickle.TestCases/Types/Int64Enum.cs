namespace Cases;

[Picklable]
public enum Int64Enum : long
{
    Lowest = long.MinValue,
    Zero = 0,
    Highest = long.MaxValue,
}
