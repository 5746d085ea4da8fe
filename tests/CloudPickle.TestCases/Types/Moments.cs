namespace Cases;

[Picklable]
public sealed class Moments
{
    public DateTime Unspecified { get; set; }

    public DateTime Utc { get; set; }

    public DateTime Local { get; set; }

    public DateTimeOffset Offset { get; set; }

    public DateOnly Date { get; set; }

    public TimeOnly Time { get; set; }

    public TimeSpan Span { get; set; }
}
