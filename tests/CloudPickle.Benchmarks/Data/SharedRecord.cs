using MemoryPack;
using PolyType;
using ProtoBuf;

namespace CloudPickle.Benchmarks.Data;

/// <summary>The same record as a plain class: an alias of it stays one.</summary>
[Picklable]
[MemoryPackable, MessagePackObject, GenerateShape, ProtoContract, GenerateSerializer]
public partial class SharedRecord : IRecord
{
    [MessagePackKey(0), NerdbankKey(0), ProtoMember(1), OrleansId(0)]
    public int Id { get; set; }

    [MessagePackKey(1), NerdbankKey(1), ProtoMember(2), OrleansId(1)]
    public string Name { get; set; } = null!;

    [MessagePackKey(2), NerdbankKey(2), ProtoMember(3), OrleansId(2)]
    public double Price { get; set; }

    [MessagePackKey(3), NerdbankKey(3), ProtoMember(4), OrleansId(3)]
    public long Quantity { get; set; }

    [MessagePackKey(4), NerdbankKey(4), ProtoMember(5), OrleansId(4)]
    public bool Active { get; set; }

    [MessagePackKey(5), NerdbankKey(5), ProtoMember(6), OrleansId(5)]
    public string Tag { get; set; } = null!;
}
