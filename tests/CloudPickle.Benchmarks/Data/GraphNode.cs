using MemoryPack;
using PolyType;

namespace CloudPickle.Benchmarks.Data;

/// <summary>A node of a tree whose children know their parent: as many cycles as nodes.</summary>
[Picklable]
[MemoryPackable(GenerateType.CircularReference), GenerateShape, GenerateSerializer]
public partial class GraphNode
{
    [MemoryPackOrder(0), NerdbankKey(0), OrleansId(0)]
    public int Id { get; set; }

    [MemoryPackOrder(1), NerdbankKey(1), OrleansId(1)]
    public GraphNode? Parent { get; set; }

    [MemoryPackOrder(2), NerdbankKey(2), OrleansId(2)]
    public List<GraphNode> Children { get; set; } = [];
}
