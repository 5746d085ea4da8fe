namespace CloudPickle.Reduction.Machine;

/// <summary>Memo indexes are the stream's choice: without a secret it could choose indexes that share a bucket.</summary>
internal sealed class SparseIndexComparer : IEqualityComparer<int>
{
    public static SparseIndexComparer Instance { get; } = new();

    public bool Equals(int x, int y) => x == y;

    public int GetHashCode(int index) => PythonHash.ToInt32(HashSeed.Mix((uint)index));
}
