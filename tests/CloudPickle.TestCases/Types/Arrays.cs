namespace Cases;

[Picklable]
public sealed class Arrays
{
    public bool[] Booleans { get; set; } = [];

    public byte[] Bytes { get; set; } = [];

    public sbyte[] SBytes { get; set; } = [];

    public short[] Int16s { get; set; } = [];

    public ushort[] UInt16s { get; set; } = [];

    public int[] Int32s { get; set; } = [];

    public uint[] UInt32s { get; set; } = [];

    public long[] Int64s { get; set; } = [];

    public ulong[] UInt64s { get; set; } = [];

    public float[] Floats { get; set; } = [];

    public double[] Doubles { get; set; } = [];

    public decimal[] Decimals { get; set; } = [];

    public char[] Chars { get; set; } = [];

    public string?[] Strings { get; set; } = [];

    public Customer?[] Customers { get; set; } = [];

    public Vector[] Vectors { get; set; } = [];

    public int[][] Jagged { get; set; } = [];

    public int?[] Optionals { get; set; } = [];

    public Weekday[] Weekdays { get; set; } = [];
}
