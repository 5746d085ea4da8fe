namespace CloudPickle.Benchmarks.Workloads;

/// <summary>A library under measurement.</summary>
/// <param name="name">As it is printed.</param>
internal abstract class Peer(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether it keeps aliases and cycles, when <see cref="CodecForGraph"/> is asked.</summary>
    public virtual bool KnowsGraphs => false;

    /// <summary>Whether it takes delegates.</summary>
    public virtual bool KnowsFunctions => false;

    /// <summary>How it does a tree of values, with its fastest settings.</summary>
    public abstract Codec<T> CodecFor<T>();

    /// <summary>How it does a graph with cycles.</summary>
    public virtual Codec<T> CodecForGraph<T>() => CodecFor<T>();
}
