namespace Cases;

/// <summary>The constructor takes the name; the cycle goes through what is set afterwards.</summary>
[Picklable]
public sealed class Department(string name)
{
    public string Name { get; } = name;

    public Worker? Head { get; set; }

    public List<Worker> Staff { get; set; } = [];
}
