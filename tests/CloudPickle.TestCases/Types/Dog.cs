namespace Cases;

[Picklable]
public sealed class Dog : IPet
{
    public string Name { get; set; } = "";

    public IPet? Friend { get; set; }
}
