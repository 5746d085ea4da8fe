using System.Diagnostics.CodeAnalysis;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Inspection;

/// <summary>The memo of inspected pickles. Indexes are the stream's choice, so they go by a secret hash.</summary>
internal sealed class SymbolicMemo
{
    private readonly Dictionary<int, PickleNode> _entries = new(SparseIndexComparer.Instance);

    /// <summary>How many entries there are: the index that <c>MEMOIZE</c> takes.</summary>
    public int Count => _entries.Count;

    public bool TryGet(long index, [NotNullWhen(true)] out PickleNode? node)
    {
        node = null;
        return index <= int.MaxValue && _entries.TryGetValue((int)index, out node);
    }

    /// <summary>Sets an entry.</summary>
    /// <returns>False when there was one.</returns>
    public bool Set(int index, PickleNode node)
    {
        var isNew = !_entries.ContainsKey(index);
        _entries[index] = node;
        return isNew;
    }
}
