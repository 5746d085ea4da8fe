namespace Cases;

/// <summary>Collections that hold themselves or each other, and a function among them.</summary>
[Picklable]
public class Wheel
{
    public List<object?> Self { get; set; } = [];

    public Dictionary<string, object?> Map { get; set; } = [];

    public List<Wheel> Wheels { get; set; } = [];

    public Wheel[] Row { get; set; } = [];

    public (Wheel?, int) Pair { get; set; }

    public Func<Wheel>? Owner { get; set; }
}
