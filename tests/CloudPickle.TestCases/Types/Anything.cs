namespace Cases;

[Picklable]
public sealed class Anything
{
    public object? First { get; set; }

    public object? Second { get; set; }

    public object?[] Rest { get; set; } = [];
}
