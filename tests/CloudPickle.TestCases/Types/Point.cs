namespace Cases;

[Picklable]
public struct Point
{
    public int X;
    public int Y;
}
