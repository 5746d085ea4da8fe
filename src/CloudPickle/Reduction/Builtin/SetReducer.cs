using System.ComponentModel;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The base of every reducer of a set: Python's set or frozenset, in enumeration order; either is read.</summary>
/// <typeparam name="TSet">The set.</typeparam>
/// <typeparam name="T">Its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetReducer<TSet, T> : Reducer<TSet>
    where TSet : class, IEnumerable<T>
{
    /// <summary>Whether the set cannot change and is a frozenset.</summary>
    protected virtual bool IsFrozen => false;

    /// <inheritdoc/>
    public override void Write(Pickler pickler, TSet value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        CheckComparer(pickler, value);
        if (IsFrozen)
        {
            WriteFrozen(pickler, value);
            return;
        }

        pickler.BeginSet(value);
        foreach (var item in value)
        {
            pickler.NextSetItem();
            pickler.Write(item);
        }

        pickler.EndSet(value);
    }

    /// <inheritdoc/>
    public override TSet Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or TSet)
        {
            return (TSet)node!;
        }

        if (node is not (PickledSet or PickledFrozenSet))
        {
            throw unpickler.Mismatch(typeof(TSet), node);
        }

        if (unpickler.Machine.TryGetConverted<TSet>(node, out var known))
        {
            return known!;
        }

        var items = (IReadOnlyCollection<object?>)node;
        var set = Create(ReadItems(unpickler, items));
        unpickler.Machine.AddConverted(node, set, () => items.Count == CountOf(set)
            ? false
            : throw unpickler.Error($"A cycle leads back to a {TypeNames.Of(typeof(TSet))} through one of its own items."));
        return set;
    }

    /// <summary>Refuses a set whose comparer would be lost.</summary>
    /// <param name="pickler">The session.</param>
    /// <param name="value">The set.</param>
    protected virtual void CheckComparer(Pickler pickler, TSet value)
    {
    }

    /// <summary>Makes the set.</summary>
    /// <param name="items">Its items in the written order.</param>
    protected abstract TSet Create(List<T> items);

    /// <summary>How many items a set has.</summary>
    /// <param name="set">The set.</param>
    protected abstract int CountOf(TSet set);

    private static void WriteFrozen(Pickler pickler, TSet value)
    {
        pickler.BeginFrozenSet();
        foreach (var item in value)
        {
            pickler.NextFrozenSetItem();
            pickler.Write(item);
        }

        pickler.EndFrozenSet(value);
    }

    private static List<T> ReadItems(Unpickler unpickler, IReadOnlyCollection<object?> items)
    {
        var machine = unpickler.Machine;
        var typed = new List<T>(items.Count);
        var level = machine.EnterPath(PathSegment.OfItem(0));
        foreach (var item in items)
        {
            machine.SetPath(level, PathSegment.OfItem(typed.Count));
            typed.Add(unpickler.Read<T>(item));
        }

        machine.LeavePath(level);
        return typed;
    }
}
