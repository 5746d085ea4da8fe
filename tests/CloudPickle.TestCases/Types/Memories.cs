namespace Cases;

[Picklable]
public sealed class Memories
{
    public byte[] Bytes { get; set; } = [];

    public ReadOnlyMemory<byte> ReadOnly { get; set; }

    public Memory<byte> Writable { get; set; }
}
