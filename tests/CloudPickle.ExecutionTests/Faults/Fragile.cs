namespace CloudPickle.ExecutionTests.Faults;

/// <summary>Its setter, which loading uses because the property is named in the pickle, refuses what is negative.</summary>
[Picklable]
public sealed class Fragile
{
    [PickleIgnore]
    private int _number;

    [PickleName("Number")]
    public int Number
    {
        get => _number;
        set => _number = value >= 0 ? value : throw new FormatException("negative");
    }
}
