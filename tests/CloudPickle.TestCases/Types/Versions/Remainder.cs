namespace Cases;

/// <summary>Has nothing but what it does not know.</summary>
[Picklable]
public struct Remainder
{
    [PickleExtensionData]
    public IDictionary<string, object?>? Rest { get; set; }
}
