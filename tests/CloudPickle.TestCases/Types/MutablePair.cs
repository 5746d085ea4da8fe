namespace Cases;

[Picklable]
public record struct MutablePair(string? Left, string? Right)
{
    public int Count { get; set; }
}
