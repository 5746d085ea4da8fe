namespace Cases;

[Picklable]
public sealed class Spoke : Vertex
{
    public int Length { get; set; }
}
