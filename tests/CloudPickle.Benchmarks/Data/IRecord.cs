namespace CloudPickle.Benchmarks.Data;

/// <summary>What the three kinds of record have in common: six fields.</summary>
public interface IRecord
{
    int Id { get; set; }

    string Name { get; set; }

    double Price { get; set; }

    long Quantity { get; set; }

    bool Active { get; set; }

    string Tag { get; set; }
}
