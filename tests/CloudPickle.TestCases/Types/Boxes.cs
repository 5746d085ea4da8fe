namespace Cases;

[Picklable]
public sealed class Boxes
{
    public Box<int>? Number { get; set; }

    public Box<string>? Text { get; set; }

    public Box<Box<List<Order>>>? Nested { get; set; }

    public Box<int?>? Optional { get; set; }

    public Box<Customer[]>? Array { get; set; }

    public Entry<string, Dictionary<int, Vector>>? Entry { get; set; }

    public Cases.Library.LibraryBox<Weekday>? Library { get; set; }
}
