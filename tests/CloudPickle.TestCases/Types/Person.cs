namespace Cases;

[Picklable]
public record Person(string First, string Last)
{
    public int Age { get; init; }

    public List<Person> Friends { get; } = [];

    public string Full => First + " " + Last;
}
