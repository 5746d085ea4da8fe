namespace CloudPickle.Benchmarks.Data;

/// <summary>A linked list: as deep as it is long.</summary>
[Picklable]
public class ChainLink
{
    public int Id { get; set; }

    public ChainLink? Next { get; set; }
}
