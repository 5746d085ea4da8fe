using CloudPickle.Benchmarks.Workloads;
using MemoryPack;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>MemoryPack; graphs with <c>GenerateType.CircularReference</c>.</summary>
internal sealed class MemoryPackPeer() : Peer("MemoryPack")
{
    public override bool KnowsGraphs => true;

    public override Codec<T> CodecFor<T>() =>
        new(static value => MemoryPackSerializer.Serialize(value), static bytes => MemoryPackSerializer.Deserialize<T>(bytes)!);
}
