namespace Cases;

[Picklable]
public sealed class RequiredMembers
{
    public required string Name { get; init; }

    public required int Count { get; set; }

    public string? Comment { get; init; }
}
