namespace CloudPickle.ExecutionTests;

/// <summary>Its constructor checks.</summary>
[Picklable]
public sealed class Positive
{
    public Positive(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Number = number;
    }

    public int Number { get; }
}
