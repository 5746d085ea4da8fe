using CloudPickle.Benchmarks.Workloads;
using ProtoBuf;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>protobuf-net.</summary>
internal sealed class ProtobufPeer() : Peer("protobuf-net")
{
    public override Codec<T> CodecFor<T>() => new(Dumps, static bytes => Serializer.Deserialize<T>((ReadOnlySpan<byte>)bytes));

    private static byte[] Dumps<T>(T value)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(stream, value);
        return stream.ToArray();
    }
}
