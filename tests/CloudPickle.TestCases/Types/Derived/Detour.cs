namespace Cases.Derived;

[Picklable]
public sealed class Detour(int minutes) : Route
{
    public int Minutes { get; } = minutes;
}
