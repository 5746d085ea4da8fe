using CloudPickle;

namespace Cases.Untouched;

/// <summary>Lives in an assembly that no code touches: only a pickle names it.</summary>
[Picklable]
public sealed class Sleeper
{
    public string Dream { get; set; } = "";

    public override string ToString() => $"Sleeper({Dream})";
}
