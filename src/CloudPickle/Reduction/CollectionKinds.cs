using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace CloudPickle.Reduction;

/// <summary>The library's generic collections whose elements can be written without knowing their type.</summary>
internal static class CollectionKinds
{
    public static CollectionKind Of(Type definition)
    {
        if (definition == typeof(List<>) || definition == typeof(Queue<>) || definition == typeof(LinkedList<>) ||
            definition == typeof(ReadOnlyCollection<>) || definition == typeof(Collection<>) || definition == typeof(ObservableCollection<>) ||
            definition == typeof(ConcurrentQueue<>))
        {
            return CollectionKind.List;
        }

        if (definition == typeof(Dictionary<,>) || definition == typeof(SortedDictionary<,>) || definition == typeof(SortedList<,>) ||
            definition == typeof(ConcurrentDictionary<,>) || definition == typeof(ReadOnlyDictionary<,>) || definition == typeof(OrderedDictionary<,>))
        {
            return CollectionKind.Dictionary;
        }

        return definition == typeof(HashSet<>) || definition == typeof(SortedSet<>) ? CollectionKind.Set : CollectionKind.None;
    }
}
