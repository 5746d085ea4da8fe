using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The generic reducers by the open type that they reduce, for <see cref="RuntimeReducers"/>.</summary>
internal static class OpenReducers
{
    private static readonly Dictionary<Type, Type> s_byDefinition = new()
    {
        [typeof(Nullable<>)] = typeof(NullableReducer<>),
        [typeof(List<>)] = typeof(ListReducer<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryReducer<,>),
        [typeof(HashSet<>)] = typeof(HashSetReducer<>),
        [typeof(Cell<>)] = typeof(Closures.CellReducer<>),
        [typeof(Queue<>)] = typeof(QueueReducer<>),
        [typeof(Stack<>)] = typeof(StackReducer<>),
        [typeof(LinkedList<>)] = typeof(LinkedListReducer<>),
        [typeof(Collection<>)] = typeof(CollectionOfReducer<>),
        [typeof(ObservableCollection<>)] = typeof(ObservableCollectionReducer<>),
        [typeof(ReadOnlyCollection<>)] = typeof(ReadOnlyCollectionReducer<>),
        [typeof(ReadOnlyObservableCollection<>)] = typeof(ReadOnlyObservableCollectionReducer<>),
        [typeof(ReadOnlySet<>)] = typeof(ReadOnlySetReducer<>),
        [typeof(ReadOnlySequence<>)] = typeof(ReadOnlySequenceReducer<>),
        [typeof(Memory<>)] = typeof(MemoryOfReducer<>),
        [typeof(ReadOnlyMemory<>)] = typeof(ReadOnlyMemoryOfReducer<>),
        [typeof(Lazy<>)] = typeof(LazyReducer<>),
        [typeof(ILookup<,>)] = typeof(LookupReducer<,,>),
        [typeof(Lookup<,>)] = typeof(LookupReducer<,,>),
        [typeof(IGrouping<,>)] = typeof(GroupingReducer<,>),
        [typeof(ConcurrentQueue<>)] = typeof(ConcurrentQueueReducer<>),
        [typeof(ConcurrentStack<>)] = typeof(ConcurrentStackReducer<>),
        [typeof(ConcurrentBag<>)] = typeof(ConcurrentBagReducer<>),
        [typeof(ImmutableArray<>)] = typeof(ImmutableArrayReducer<>),
        [typeof(ImmutableList<>)] = typeof(ImmutableListReducer<>),
        [typeof(ImmutableQueue<>)] = typeof(ImmutableQueueReducer<>),
        [typeof(ImmutableStack<>)] = typeof(ImmutableStackReducer<>),
        [typeof(ArraySegment<>)] = typeof(ArraySegmentReducer<>),
        [typeof(SortedSet<>)] = typeof(SortedSetReducer<>),
        [typeof(FrozenSet<>)] = typeof(FrozenSetReducer<>),
        [typeof(ImmutableHashSet<>)] = typeof(ImmutableHashSetReducer<>),
        [typeof(ImmutableSortedSet<>)] = typeof(ImmutableSortedSetReducer<>),
        [typeof(PriorityQueue<,>)] = typeof(PriorityQueueReducer<,>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryReducer<,>),
        [typeof(SortedList<,>)] = typeof(SortedListReducer<,>),
        [typeof(OrderedDictionary<,>)] = typeof(OrderedDictionaryReducer<,>),
        [typeof(ReadOnlyDictionary<,>)] = typeof(ReadOnlyDictionaryReducer<,>),
        [typeof(ConcurrentDictionary<,>)] = typeof(ConcurrentDictionaryReducer<,>),
        [typeof(ImmutableDictionary<,>)] = typeof(ImmutableDictionaryReducer<,>),
        [typeof(ImmutableSortedDictionary<,>)] = typeof(ImmutableSortedDictionaryReducer<,>),
        [typeof(FrozenDictionary<,>)] = typeof(FrozenDictionaryReducer<,>),
        [typeof(KeyValuePair<,>)] = typeof(KeyValuePairReducer<,>),
        [typeof(IEnumerable<>)] = typeof(SequenceReducer<,>),
        [typeof(ICollection<>)] = typeof(SequenceReducer<,>),
        [typeof(IList<>)] = typeof(SequenceReducer<,>),
        [typeof(IReadOnlyCollection<>)] = typeof(SequenceReducer<,>),
        [typeof(IReadOnlyList<>)] = typeof(SequenceReducer<,>),
        [typeof(IImmutableList<>)] = typeof(ImmutableInterfaceReducer<,>),
        [typeof(IImmutableSet<>)] = typeof(ImmutableInterfaceReducer<,>),
        [typeof(IImmutableQueue<>)] = typeof(ImmutableInterfaceReducer<,>),
        [typeof(IImmutableStack<>)] = typeof(ImmutableInterfaceReducer<,>),
        [typeof(IImmutableDictionary<,>)] = typeof(ImmutableDictionaryInterfaceReducer<,>),
        [typeof(ISet<>)] = typeof(SetInterfaceReducer<,>),
        [typeof(IReadOnlySet<>)] = typeof(SetInterfaceReducer<,>),
        [typeof(IDictionary<,>)] = typeof(MapInterfaceReducer<,,>),
        [typeof(IReadOnlyDictionary<,>)] = typeof(MapInterfaceReducer<,,>),
        [typeof(ValueTuple<>)] = typeof(ValueTupleReducer<>),
        [typeof(ValueTuple<,>)] = typeof(ValueTupleReducer<,>),
        [typeof(ValueTuple<,,>)] = typeof(ValueTupleReducer<,,>),
        [typeof(ValueTuple<,,,>)] = typeof(ValueTupleReducer<,,,>),
        [typeof(ValueTuple<,,,,>)] = typeof(ValueTupleReducer<,,,,>),
        [typeof(ValueTuple<,,,,,>)] = typeof(ValueTupleReducer<,,,,,>),
        [typeof(ValueTuple<,,,,,,>)] = typeof(ValueTupleReducer<,,,,,,>),
        [typeof(ValueTuple<,,,,,,,>)] = typeof(LongValueTupleReducer<,,,,,,,>),
        [typeof(Tuple<>)] = typeof(TupleReducer<>),
        [typeof(Tuple<,>)] = typeof(TupleReducer<,>),
        [typeof(Tuple<,,>)] = typeof(TupleReducer<,,>),
        [typeof(Tuple<,,,>)] = typeof(TupleReducer<,,,>),
        [typeof(Tuple<,,,,>)] = typeof(TupleReducer<,,,,>),
        [typeof(Tuple<,,,,,>)] = typeof(TupleReducer<,,,,,>),
        [typeof(Tuple<,,,,,,>)] = typeof(TupleReducer<,,,,,,>),
        [typeof(Tuple<,,,,,,,>)] = typeof(LongTupleReducer<,,,,,,,>),
    };

    /// <summary>Finds the open reducer of a closed type and the arguments that close it.</summary>
    public static (Type Definition, Type[] Arguments)? Find(Type type)
    {
        if (type.IsSZArray)
        {
            return (typeof(ArrayReducer<>), [type.GetElementType()!]);
        }

        if (type.IsArray && type.GetArrayRank() > 1)
        {
            return (typeof(MultiArrayReducer<,>), [type, type.GetElementType()!]);
        }

        var arguments = type.GenericTypeArguments;
        if (!type.IsConstructedGenericType || !s_byDefinition.TryGetValue(type.GetGenericTypeDefinition(), out var reducer))
        {
            return null;
        }

        return (reducer, reducer.GetGenericArguments().Length > arguments.Length ? [type, .. arguments] : arguments);
    }

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(NullableReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ListReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(DictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(HashSetReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(QueueReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(StackReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(LinkedListReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(CollectionOfReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ObservableCollectionReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ReadOnlyCollectionReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ConcurrentQueueReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ConcurrentStackReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ConcurrentBagReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableArrayReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableListReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableQueueReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableStackReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ArraySegmentReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(SortedSetReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(FrozenSetReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableHashSetReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableSortedSetReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(PriorityQueueReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(SortedDictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(SortedListReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(OrderedDictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ReadOnlyDictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ConcurrentDictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableDictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableSortedDictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(FrozenDictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(KeyValuePairReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(SequenceReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(SetInterfaceReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(MapInterfaceReducer<,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueTupleReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueTupleReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueTupleReducer<,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueTupleReducer<,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueTupleReducer<,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueTupleReducer<,,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ValueTupleReducer<,,,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(LongValueTupleReducer<,,,,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TupleReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TupleReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TupleReducer<,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TupleReducer<,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TupleReducer<,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TupleReducer<,,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TupleReducer<,,,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(LongTupleReducer<,,,,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ReadOnlyObservableCollectionReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ReadOnlySetReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ReadOnlySequenceReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(MemoryOfReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ReadOnlyMemoryOfReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableInterfaceReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ImmutableDictionaryInterfaceReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(LazyReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(LookupReducer<,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(GroupingReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ArrayReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(MultiArrayReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(Closures.CellReducer<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The attributes above keep the constructors.")]
    public static object Create(Type closed) => Activator.CreateInstance(closed)!;
}
