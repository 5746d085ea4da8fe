using CloudPickle.Benchmarks.Workloads;
using Hyperion;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>Hyperion; graphs with references preserved.</summary>
internal sealed class HyperionPeer() : Peer("Hyperion")
{
    public override bool KnowsGraphs => true;

    public override Codec<T> CodecFor<T>() => With<T>(preserveReferences: false);

    public override Codec<T> CodecForGraph<T>() => With<T>(preserveReferences: true);

    private static Codec<T> With<T>(bool preserveReferences)
    {
        var serializer = new Serializer(SerializerOptions.Default.WithPreserveObjectReferences(preserveReferences));
        return new(
            value =>
            {
                using var stream = new MemoryStream();
                serializer.Serialize(value, stream);
                return stream.ToArray();
            },
            bytes =>
            {
                using var stream = new MemoryStream(bytes);
                return serializer.Deserialize<T>(stream);
            });
    }
}
