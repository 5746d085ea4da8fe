using CloudPickle.Benchmarks.Workloads;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>Orleans.Serialization, which keeps references always.</summary>
internal sealed class OrleansPeer() : Peer("Orleans")
{
    private static readonly Lazy<Serializer> s_serializer =
        new(() => new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>());

    public override bool KnowsGraphs => true;

    public override Codec<T> CodecFor<T>()
    {
        var serializer = s_serializer.Value.GetSerializer<T>();
        return new(value => serializer.SerializeToArray(value), bytes => serializer.Deserialize(bytes)!);
    }
}
