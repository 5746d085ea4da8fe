namespace Cases;

[Picklable]
public sealed class Circle : Shape
{
    public double Radius { get; set; }

    public override double Area => Math.PI * Radius * Radius;
}
