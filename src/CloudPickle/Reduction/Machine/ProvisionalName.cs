namespace CloudPickle.Reduction.Machine;

/// <summary>Marks the name of an outer class that is not known itself; only <c>getattr</c> may use it, to reach a nested class that is.</summary>
internal sealed class ProvisionalName
{
    public static readonly ProvisionalName Instance = new();

    private ProvisionalName()
    {
    }
}
