namespace Cases;

/// <summary>One member.</summary>
[Picklable]
public sealed class OneMember
{
    public int Value { get; set; }
}
