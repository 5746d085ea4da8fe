namespace Cases;

/// <summary>Takes the department in the constructor.</summary>
[Picklable]
public sealed class Worker(string name, Department department)
{
    public string Name { get; } = name;

    public Department Department { get; } = department;
}
