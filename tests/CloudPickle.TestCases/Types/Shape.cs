namespace Cases;

[Picklable]
[PicklableSubtype(typeof(Circle))]
[PicklableSubtype(typeof(Square))]
public abstract class Shape
{
    public string Label { get; set; } = "";

    public abstract double Area { get; }
}
