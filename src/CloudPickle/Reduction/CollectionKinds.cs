using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using static CloudPickle.Reduction.CollectionKind;

namespace CloudPickle.Reduction;

/// <summary>The library's generic collections that are written without a registration.</summary>
internal static class CollectionKinds
{
    private static readonly Dictionary<Type, CollectionKind> s_byDefinition = new()
    {
        [typeof(List<>)] = List,
        [typeof(Queue<>)] = List,
        [typeof(Stack<>)] = List | Reversed,
        [typeof(LinkedList<>)] = List,
        [typeof(Collection<>)] = List,
        [typeof(ObservableCollection<>)] = List,
        [typeof(ReadOnlyCollection<>)] = List,
        [typeof(ConcurrentQueue<>)] = List,
        [typeof(ConcurrentStack<>)] = List | Reversed,
        [typeof(ConcurrentBag<>)] = List,
        [typeof(ImmutableArray<>)] = List,
        [typeof(ImmutableList<>)] = List,
        [typeof(ImmutableQueue<>)] = List,
        [typeof(ImmutableStack<>)] = List | Reversed,
        [typeof(ArraySegment<>)] = List,
        [typeof(PriorityQueue<,>)] = List | Opaque,
        [typeof(Dictionary<,>)] = Dictionary | Compares,
        [typeof(SortedDictionary<,>)] = Dictionary | Compares,
        [typeof(SortedList<,>)] = Dictionary | Compares,
        [typeof(OrderedDictionary<,>)] = Dictionary | Compares,
        [typeof(ReadOnlyDictionary<,>)] = Dictionary | Compares,
        [typeof(ConcurrentDictionary<,>)] = Dictionary | Compares | HashOrdered,
        [typeof(ImmutableDictionary<,>)] = Dictionary | Compares | HashOrdered,
        [typeof(ImmutableSortedDictionary<,>)] = Dictionary | Compares,
        [typeof(FrozenDictionary<,>)] = Dictionary | Compares | HashOrdered | Abstract,
        [typeof(HashSet<>)] = Set | Compares,
        [typeof(SortedSet<>)] = Set | Compares,
        [typeof(FrozenSet<>)] = Set | Frozen | Compares | HashOrdered | Abstract,
        [typeof(ImmutableHashSet<>)] = Set | Frozen | Compares | HashOrdered,
        [typeof(ImmutableSortedSet<>)] = Set | Frozen | Compares,
        [typeof(KeyValuePair<,>)] = Pair | Opaque,
    };

    /// <summary>Finds what a run-time type is, and the public type that declares it.</summary>
    public static CollectionKind Of(Type type, out Type declared)
    {
        declared = type;
        if (Exact(type) is var kind and not None)
        {
            return kind;
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            kind = Exact(ancestor);
            if ((kind & Abstract) != 0)
            {
                declared = ancestor;
                return kind;
            }
        }

        return None;
    }

    public static bool IsLibraryTuple(Type type) => type.Namespace == "System" && (type.IsGenericType || type == typeof(ValueTuple));

    private static CollectionKind Exact(Type type) =>
        type.IsConstructedGenericType ? s_byDefinition.GetValueOrDefault(type.GetGenericTypeDefinition()) : None;
}
