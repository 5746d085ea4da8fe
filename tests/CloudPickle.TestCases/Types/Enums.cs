namespace Cases;

[Picklable]
public sealed class Enums
{
    public SByteEnum SByte { get; set; }

    public ByteEnum Byte { get; set; }

    public Int16Enum Int16 { get; set; }

    public UInt16Enum UInt16 { get; set; }

    public Weekday Int32 { get; set; }

    public UInt32Enum UInt32 { get; set; }

    public Int64Enum Int64 { get; set; }

    public UInt64Enum UInt64 { get; set; }

    public Access Access { get; set; }

    public UnannotatedEnum Unannotated { get; set; }

    public DayOfWeek Bcl { get; set; }

    public Dictionary<Weekday, Access> ByDay { get; set; } = [];

    public object? Boxed { get; set; }
}
