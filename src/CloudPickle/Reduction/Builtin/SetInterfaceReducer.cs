using System.Collections.Frozen;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A set interface. What stands behind it is written by its own form if it has one, else as a set. A set is read as
/// <see cref="HashSet{T}"/>; so is a frozenset, unless the interface is the read-only one, which gets a <see cref="FrozenSet{T}"/>.
/// </summary>
/// <typeparam name="TSelf">The closed interface.</typeparam>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ISet<>))]
[BuiltinReducer(typeof(IReadOnlySet<>))]
public sealed class SetInterfaceReducer<TSelf, T> : Reducer<TSelf>
    where TSelf : class, IEnumerable<T>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, TSelf value)
    {
        if (InterfaceWriting.HasOwnForm(pickler, value))
        {
            pickler.WriteByRuntimeType(value);
        }
        else
        {
            InterfaceWriting.WriteSet(pickler, value);
        }
    }

    /// <inheritdoc/>
    public override TSelf Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        PickledFrozenSet set when typeof(TSelf) == typeof(IReadOnlySet<T>) =>
            (TSelf)(object)StandIn.Read<FrozenSet<T>, FrozenSetReducer<T>>(unpickler, set),
        var node and (PickledSet or PickledFrozenSet) => (TSelf)(object)StandIn.Read<HashSet<T>, HashSetReducer<T>>(unpickler, node),
        TSelf same => same,
        var other => throw unpickler.Mismatch(typeof(TSelf), other),
    };
}
