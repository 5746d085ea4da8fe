namespace Cases;

[Picklable]
public sealed class Collections
{
    public List<int> List { get; set; } = [];

    public Dictionary<string, int> Dictionary { get; set; } = [];

    public HashSet<string> HashSet { get; set; } = [];

    public Queue<int> Queue { get; set; } = new();

    public Stack<int> Stack { get; set; } = new();

    public LinkedList<string> LinkedList { get; set; } = new();

    public SortedDictionary<int, string> SortedDictionary { get; set; } = [];

    public SortedList<int, string> SortedList { get; set; } = [];

    public SortedSet<int> SortedSet { get; set; } = [];
}
