namespace Cases;

[Picklable]
public enum ByteEnum : byte
{
    Zero,
    Highest = byte.MaxValue,
}
