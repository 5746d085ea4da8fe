namespace Cases;

/// <summary>A struct behind an interface.</summary>
[Picklable]
public record struct Fish(string Name, int Bowl) : IPet;
