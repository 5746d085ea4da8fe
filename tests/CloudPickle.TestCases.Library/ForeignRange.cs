namespace Cases.Library;

/// <summary>A third party's immutable struct.</summary>
public readonly struct ForeignRange
{
    public ForeignRange(int low, int high)
    {
        Low = low;
        High = high;
    }

    public int Low { get; }

    public int High { get; }
}
