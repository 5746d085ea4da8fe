namespace CloudPickle.Benchmarks.Workloads;

/// <summary>This project, as its users call it.</summary>
internal sealed class CloudPicklePeer() : Peer("CloudPickle")
{
    public override bool KnowsGraphs => true;

    public override bool KnowsFunctions => true;

    public override Codec<T> CodecFor<T>() => new(static value => Pickle.Dumps(value), static bytes => Pickle.Loads<T>(bytes));
}
