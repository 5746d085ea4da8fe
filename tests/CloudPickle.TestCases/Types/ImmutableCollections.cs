using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cases;

[Picklable]
public sealed class ImmutableCollections
{
    public ImmutableArray<int> Array { get; set; } = [];

    public ImmutableList<string> List { get; set; } = [];

    public ImmutableDictionary<string, int> Dictionary { get; set; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableSortedDictionary<string, int> SortedDictionary { get; set; } = ImmutableSortedDictionary<string, int>.Empty;

    public ImmutableHashSet<int> HashSet { get; set; } = [];

    public ImmutableSortedSet<int> SortedSet { get; set; } = [];

    public ImmutableQueue<int> Queue { get; set; } = [];

    public ImmutableStack<int> Stack { get; set; } = [];

    public FrozenDictionary<string, int> Frozen { get; set; } = FrozenDictionary<string, int>.Empty;

    public FrozenSet<string> FrozenSet { get; set; } = [];
}
