namespace Cases;

/// <summary>A struct with a private readonly field and no constructor that loading may use.</summary>
[Picklable]
public readonly struct Temperature
{
    private readonly double _kelvin;

    private Temperature(double kelvin, string origin)
    {
        _kelvin = kelvin;
        _ = origin;
    }

    public double Celsius => _kelvin - 273.15;

    public static Temperature FromCelsius(double celsius) => new(celsius + 273.15, "celsius");
}
