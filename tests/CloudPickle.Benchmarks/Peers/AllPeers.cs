using CloudPickle.Benchmarks.Workloads;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>This project and the libraries that it is compared with.</summary>
internal static class AllPeers
{
    public static IReadOnlyList<Peer> Create() =>
    [
        new CloudPicklePeer(),
        new MemoryPackPeer(),
        new MessagePackPeer(),
        new NerdbankPeer(),
        new ProtobufPeer(),
        new JsonPeer(),
        new HyperionPeer(),
        new OrleansPeer(),
    ];
}
