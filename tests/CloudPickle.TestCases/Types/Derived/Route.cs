namespace Cases.Derived;

/// <summary>A list that may hold itself.</summary>
[Picklable]
public class Route : List<object?>
{
    public string Name { get; set; } = "";
}
