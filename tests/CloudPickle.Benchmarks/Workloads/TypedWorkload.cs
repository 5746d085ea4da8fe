namespace CloudPickle.Benchmarks.Workloads;

/// <summary>A value of one type, dumped and loaded as that type by every peer that can.</summary>
/// <param name="name">The workload's name.</param>
/// <param name="kind">What a peer must know.</param>
/// <param name="create">Makes the value from a number of elements.</param>
/// <param name="same">Whether two values are equal.</param>
internal sealed class TypedWorkload<T>(string name, DataKind kind, Func<int, T> create, Func<T, T, bool> same) : Workload(name)
    where T : class
{
    /// <summary>Further ways of doing it that only this workload has.</summary>
    public IReadOnlyList<(string Name, Codec<T> Codec)> Variants { get; init; } = [];

    /// <summary>Whether what CPython wrote has the same values; throws if not.</summary>
    public Action<T, byte[]> CheckPython { get; init; } = static (_, _) => { };

    public override Preparation Prepare(int count, IReadOnlyList<Peer> peers, Func<string, bool> takesPart, byte[]? pythonPickle)
    {
        var value = create(count);
        if (pythonPickle is not null)
        {
            CheckPython(value, pythonPickle);
        }

        var operations = new List<Operation>();
        var failures = new List<(string, string)>();
        foreach (var (peer, codecOf) in Codecs(peers).Where(codec => takesPart(codec.Peer)))
        {
            try
            {
                operations.AddRange(Bind(peer, codecOf(), value));
            }
            catch (Exception e)
            {
                failures.Add((peer, e.Message));
            }
        }

        return new Preparation(operations, failures);
    }

    private IEnumerable<(string Peer, Func<Codec<T>> CodecOf)> Codecs(IReadOnlyList<Peer> peers)
    {
        foreach (var peer in peers)
        {
            switch (kind)
            {
                case DataKind.Tree:
                    yield return (peer.Name, peer.CodecFor<T>);
                    break;
                case DataKind.Graph when peer.KnowsGraphs:
                    yield return (peer.Name, peer.CodecForGraph<T>);
                    break;
                case DataKind.Function when peer.KnowsFunctions:
                    yield return (peer.Name, peer.CodecFor<T>);
                    break;
            }
        }

        foreach (var (variant, codec) in Variants)
        {
            yield return (variant, () => codec);
        }
    }

    private Operation[] Bind(string peer, Codec<T> codec, T value)
    {
        var (dumps, loads) = codec;
        var bytes = dumps(value);
        if (!same(value, loads(bytes)))
        {
            throw new InvalidOperationException("The value that came back is another one.");
        }

        return [new(peer, "dumps", bytes.Length, () => dumps(value)), new(peer, "loads", bytes.Length, () => loads(bytes))];
    }
}
