using CloudPickle.Benchmarks.Workloads;
using Nerdbank.MessagePack;
using PolyType.Abstractions;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>Nerdbank.MessagePack with integer keys; graphs with <see cref="ReferencePreservationMode.AllowCycles"/>.</summary>
internal sealed class NerdbankPeer() : Peer("Nerdbank.MessagePack")
{
    public override bool KnowsGraphs => true;

    public override Codec<T> CodecFor<T>() => With<T>(new MessagePackSerializer());

    public override Codec<T> CodecForGraph<T>() =>
        With<T>(new MessagePackSerializer { PreserveReferences = ReferencePreservationMode.AllowCycles });

    private static Codec<T> With<T>(MessagePackSerializer serializer)
    {
        var shape = TypeShapeResolver.ResolveDynamicOrThrow<T, NerdbankShapes>();
        return new(value => serializer.Serialize(value, shape), bytes => serializer.Deserialize(bytes, shape)!);
    }
}
