using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CloudPickle.Benchmarks.Workloads;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>System.Text.Json with source generation; graphs with <see cref="ReferenceHandler.Preserve"/>.</summary>
internal sealed class JsonPeer() : Peer("System.Text.Json")
{
    private static readonly JsonSourceContext s_graphs =
        new(new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve, MaxDepth = 1000 });

    public override bool KnowsGraphs => true;

    public override Codec<T> CodecFor<T>() => With<T>(JsonSourceContext.Default);

    public override Codec<T> CodecForGraph<T>() => With<T>(s_graphs);

    private static Codec<T> With<T>(JsonSerializerContext context)
    {
        var type = (JsonTypeInfo<T>)context.GetTypeInfo(typeof(T))!;
        return new(value => JsonSerializer.SerializeToUtf8Bytes(value, type), bytes => JsonSerializer.Deserialize(bytes, type)!);
    }
}
