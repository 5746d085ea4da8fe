namespace Cases;

[Picklable]
public struct Tally : IPickleState<int>
{
    private int _count;

    public static Tally Of(int count) => new() { _count = count };

    public readonly int GetState() => _count;

    public void SetState(int state) => _count = state;
}
