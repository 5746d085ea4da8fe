namespace CloudPickle.ExecutionTests.Faults;

/// <summary>Finds no memory when it is made, if that is asked for.</summary>
[Picklable]
public sealed class Exhausted
{
    public Exhausted()
    {
        if (IsOut)
        {
            throw new OutOfMemoryException();
        }
    }

    /// <summary>Whether there is no memory; for one thread.</summary>
    [field: ThreadStatic]
    public static bool IsOut { get; set; }

    public int Number { get; set; }
}
