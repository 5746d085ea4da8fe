namespace Cases.Derived;

/// <summary>Names without regard to case: its constructor says so, here and there.</summary>
[Picklable]
public sealed class Rates() : Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
{
    public string Base { get; set; } = "EUR";
}
