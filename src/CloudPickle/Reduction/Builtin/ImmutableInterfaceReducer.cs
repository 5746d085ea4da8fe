using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// An interface of an immutable collection. What stands behind it is written by its own form; it is read as <see cref="ImmutableList{T}"/>,
/// <see cref="ImmutableHashSet{T}"/>, <see cref="ImmutableQueue{T}"/> or <see cref="ImmutableStack{T}"/>.
/// </summary>
/// <typeparam name="TSelf">The closed interface.</typeparam>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(IImmutableList<>))]
[BuiltinReducer(typeof(IImmutableSet<>))]
[BuiltinReducer(typeof(IImmutableQueue<>))]
[BuiltinReducer(typeof(IImmutableStack<>))]
public sealed class ImmutableInterfaceReducer<TSelf, T> : Reducer<TSelf>
    where TSelf : class, IEnumerable<T>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, TSelf value)
    {
        if (InterfaceWriting.HasOwnForm(pickler, value))
        {
            pickler.WriteByRuntimeType(value);
        }
        else if (value is ImmutableList<T> list)
        {
            pickler.Write(StandIn.Find<ImmutableList<T>, ImmutableListReducer<T>>(), list);
        }
        else if (value is ImmutableHashSet<T> set)
        {
            pickler.Write(StandIn.Find<ImmutableHashSet<T>, ImmutableHashSetReducer<T>>(), set);
        }
        else if (value is ImmutableQueue<T> queue)
        {
            pickler.Write(StandIn.Find<ImmutableQueue<T>, ImmutableQueueReducer<T>>(), queue);
        }
        else if (value is ImmutableStack<T> stack)
        {
            pickler.Write(StandIn.Find<ImmutableStack<T>, ImmutableStackReducer<T>>(), stack);
        }
        else
        {
            pickler.WriteByRuntimeType(value);
        }
    }

    /// <inheritdoc/>
    public override TSelf Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        TSelf same => same,
        var node when typeof(TSelf) == typeof(IImmutableSet<T>) => (TSelf)(object)StandIn.Read<ImmutableHashSet<T>, ImmutableHashSetReducer<T>>(unpickler, node),
        var node when typeof(TSelf) == typeof(IImmutableQueue<T>) => (TSelf)(object)StandIn.Read<ImmutableQueue<T>, ImmutableQueueReducer<T>>(unpickler, node),
        var node when typeof(TSelf) == typeof(IImmutableStack<T>) => (TSelf)(object)StandIn.Read<ImmutableStack<T>, ImmutableStackReducer<T>>(unpickler, node),
        var node => (TSelf)(object)StandIn.Read<ImmutableList<T>, ImmutableListReducer<T>>(unpickler, node),
    };
}
