namespace Cases.Derived;

/// <summary>A list of whatever it is closed with.</summary>
[Picklable]
public sealed class Series<T> : List<T>
{
    public string Unit { get; set; } = "";
}
