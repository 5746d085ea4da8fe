namespace CloudPickle.Reduction.Builtin;

/// <summary>Comparers are code, and code does not travel with data: only the default ones, which every reader has, are accepted.</summary>
internal static class Comparers
{
    public static void RequireDefault<T>(Pickler pickler, IEqualityComparer<T> comparer)
    {
        if (!ReferenceEquals(comparer, EqualityComparer<T>.Default) && !ReferenceEquals(comparer, StringComparer.Ordinal))
        {
            throw Refuse(pickler, comparer);
        }
    }

    public static void RequireDefault<T>(Pickler pickler, IComparer<T> comparer)
    {
        if (!ReferenceEquals(comparer, Comparer<T>.Default))
        {
            throw Refuse(pickler, comparer);
        }
    }

    private static PicklingException Refuse(Pickler pickler, object comparer) =>
        pickler.Error($"The collection compares with {TypeNames.Of(comparer.GetType())}, which would be lost. Copy it to one with the default comparer, or register a reducer for it.");
}
