namespace Cases;

[Picklable]
public struct Interval(int from, int to)
{
    public int From = from;
    public int To = to;

    [PickleIgnore]
    public int Length = to - from;

    [PickleAfterLoad(Immediate = true)]
    private void Measure() => Length = To - From;
}
