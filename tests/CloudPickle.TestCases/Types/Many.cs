namespace Cases;

/// <summary>More members than one byte counts memo entries, so that long memo references appear.</summary>
[Picklable]
public sealed class Many
{
    public int[][] Rows { get; set; } = [];

    public List<Customer> Customers { get; set; } = [];
}
