using System.Collections.Frozen;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A collection interface. What stands behind it is written by its own form if it has one (a hash set is a set), else as a list if
/// it has a count; a lazy sequence is refused, because enumerating it runs code. Lists, tuples and arrays are read as
/// <see cref="List{T}"/>, sets as sets where the interface allows.
/// </summary>
/// <typeparam name="TSelf">The closed interface.</typeparam>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(IEnumerable<>))]
[BuiltinReducer(typeof(ICollection<>))]
[BuiltinReducer(typeof(IList<>))]
[BuiltinReducer(typeof(IReadOnlyCollection<>))]
[BuiltinReducer(typeof(IReadOnlyList<>))]
public sealed class SequenceReducer<TSelf, T> : Reducer<TSelf>
    where TSelf : class, IEnumerable<T>
{
    private static readonly bool s_isPairs = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    /// <inheritdoc/>
    public override void Write(Pickler pickler, TSelf value)
    {
        if (value.GetType() == typeof(List<T>) && pickler.Options.Reducers.Count == 0)
        {
            StandIn.Find<List<T>, ListReducer<T>>().WriteObject(pickler, value);
        }
        else if (InterfaceWriting.HasOwnForm(pickler, value))
        {
            pickler.WriteByRuntimeType(value);
        }
        else if (value is ISet<T> or IReadOnlySet<T>)
        {
            InterfaceWriting.WriteSet(pickler, value);
        }
        else if (value is ICollection<T> or IReadOnlyCollection<T>)
        {
            InterfaceWriting.WriteList(pickler, value);
        }
        else
        {
            throw pickler.Error($"{TypeNames.Of(value.GetType())} is a lazy sequence: it is code, not data. Call ToList() before it is pickled.");
        }
    }

    /// <inheritdoc/>
    public override TSelf Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        switch (node)
        {
            case null:
                return null!;
            case PickledSet:
                return ReadSet(unpickler, node, (IReadOnlyCollection<object?>)node);
            case PickledFrozenSet frozen:
                return ReadFrozenSet(unpickler, frozen);
            case PickledDictionary dictionary when s_isPairs && node is not TSelf:
                return ReadList(unpickler, UntypedItems.Pairs(unpickler, dictionary));
            case not (PickledTuple or PickledByteArray or Array) when node is TSelf same:
                return same;
            case Array when node.GetType() == typeof(T[]):
                return (TSelf)node;
        }

        return SequenceItems.Of(unpickler, node) is not null || (typeof(T) == typeof(byte) && BytesConversion.Memory(node) is not null)
            ? ReadList(unpickler, node)
            : throw unpickler.Mismatch(typeof(TSelf), node);
    }

    private static TSelf ReadList(Unpickler unpickler, object node) =>
        (TSelf)(object)StandIn.Read<List<T>, ListReducer<T>>(unpickler, node);

    private static TSelf ReadSet(Unpickler unpickler, object node, IReadOnlyCollection<object?> items) =>
        typeof(TSelf).IsAssignableFrom(typeof(HashSet<T>))
            ? (TSelf)(object)StandIn.Read<HashSet<T>, HashSetReducer<T>>(unpickler, node)
            : ReadList(unpickler, UntypedItems.Of(unpickler, node, items));

    private static TSelf ReadFrozenSet(Unpickler unpickler, PickledFrozenSet node) =>
        typeof(TSelf) == typeof(IEnumerable<T>) || typeof(TSelf) == typeof(IReadOnlyCollection<T>)
            ? (TSelf)(object)StandIn.Read<FrozenSet<T>, FrozenSetReducer<T>>(unpickler, node)
            : ReadSet(unpickler, node, node);
}
