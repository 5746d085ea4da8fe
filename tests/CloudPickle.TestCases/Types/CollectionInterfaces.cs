namespace Cases;

[Picklable]
public sealed class CollectionInterfaces
{
    public IEnumerable<int> Enumerable { get; set; } = [];

    public ICollection<int> Collection { get; set; } = [];

    public IList<string> List { get; set; } = [];

    public IReadOnlyList<Customer> ReadOnlyList { get; set; } = [];

    public IReadOnlyCollection<int> ReadOnlyCollection { get; set; } = [];

    public IDictionary<string, int> Dictionary { get; set; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<string, int> ReadOnlyDictionary { get; set; } = new Dictionary<string, int>();

    public ISet<int> Set { get; set; } = new HashSet<int>();

    public IReadOnlySet<int> ReadOnlySet { get; set; } = new HashSet<int>();
}
