using CloudPickle.Benchmarks.Workloads;
using MessagePack;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>MessagePack-CSharp 2.5 with integer keys and its default resolver.</summary>
internal sealed class MessagePackPeer() : Peer("MessagePack-CSharp")
{
    public override Codec<T> CodecFor<T>() =>
        new(static value => MessagePackSerializer.Serialize(value), static bytes => MessagePackSerializer.Deserialize<T>(bytes));
}
