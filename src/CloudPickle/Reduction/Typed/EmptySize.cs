namespace CloudPickle.Reduction.Typed;

/// <summary>
/// What an empty collection of one type takes: a byte of a pickle can ask for one, and some have locks, buckets or segments from the start. It is measured
/// when the second one is made; the first pays for what the type needs once.
/// </summary>
internal struct EmptySize
{
    private int _made;
    private int _bytes;

    /// <summary>Whether the size is not known yet, so that <see cref="Measure"/> is to make the collection.</summary>
    public readonly bool IsUnknown => _made < 2;

    /// <summary>The size, or 0 before it was measured.</summary>
    public readonly int Bytes => _bytes;

    /// <summary>Makes a collection and notes what was allocated.</summary>
    /// <param name="create">Makes it.</param>
    public T Measure<T>(Func<T> create)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var made = create();
        _bytes = (int)Math.Min(GC.GetAllocatedBytesForCurrentThread() - before, int.MaxValue);
        _made++;
        return made;
    }
}
