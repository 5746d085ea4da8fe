namespace Cases;

[Picklable]
public sealed class ChosenConstructor
{
    public ChosenConstructor() => Origin = "default";

    [PickleConstructor]
    private ChosenConstructor(string origin, int level = 7)
    {
        Origin = origin;
        Level = level;
        Chosen = true;
    }

    public string Origin { get; }

    public int Level { get; }

    [PickleIgnore]
    public bool Chosen { get; }

    public static ChosenConstructor Make(string origin, int level) => new(origin, level);
}
