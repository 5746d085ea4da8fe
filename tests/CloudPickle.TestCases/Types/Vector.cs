namespace Cases;

[Picklable]
public readonly record struct Vector(double X, double Y)
{
    public static Vector Zero => default;

    public double Length => Math.Sqrt((X * X) + (Y * Y));
}
