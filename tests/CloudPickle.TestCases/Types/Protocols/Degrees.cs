namespace Cases;

[Picklable]
public readonly struct Degrees(double value) : IPickleReduce
{
    private readonly double _radians = value * Math.PI / 180;

    public PickleReduction Reduce() => PickleReduction.Construct(Math.Round(_radians * 180 / Math.PI));
}
