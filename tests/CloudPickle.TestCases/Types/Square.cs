namespace Cases;

/// <summary>Known only because <see cref="Shape"/> names it.</summary>
public sealed class Square : Shape
{
    public double Side { get; set; }

    public override double Area => Side * Side;
}
