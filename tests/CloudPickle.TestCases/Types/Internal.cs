namespace Cases;

/// <summary>Visible in its assembly only.</summary>
[Picklable]
internal sealed class Internal
{
    internal string? Text { get; set; }

    internal Box<Internal>? Self { get; set; }
}
