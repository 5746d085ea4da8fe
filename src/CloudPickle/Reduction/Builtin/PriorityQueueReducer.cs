using System.ComponentModel;
using CloudPickle.Generated;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A priority queue is a list of (element, priority) in the order of the heap, so that equal priorities come back in the same order.
/// A comparer other than the default would be lost and is refused.
/// </summary>
/// <typeparam name="TElement">The elements.</typeparam>
/// <typeparam name="TPriority">Their priorities.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(PriorityQueue<,>))]
public sealed class PriorityQueueReducer<TElement, TPriority> : Reducer<PriorityQueue<TElement, TPriority>>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, PriorityQueue<TElement, TPriority> value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        Comparers.RequireDefault<TPriority>(pickler, value.Comparer);
        pickler.BeginList(value);
        foreach (var (element, priority) in value.UnorderedItems)
        {
            pickler.NextItem();
            pickler.BeginTuple(2);
            pickler.NextTupleItem();
            pickler.Write(element);
            pickler.NextTupleItem();
            pickler.Write(priority);
            pickler.EndTuple(2);
        }

        pickler.EndList();
    }

    /// <inheritdoc/>
    public override PriorityQueue<TElement, TPriority> Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or PriorityQueue<TElement, TPriority>)
        {
            return (PriorityQueue<TElement, TPriority>)node!;
        }

        var items = SequenceItems.Of(unpickler, node) ?? throw unpickler.Mismatch(typeof(PriorityQueue<TElement, TPriority>), node);
        return unpickler.Machine.TryGetConverted<PriorityQueue<TElement, TPriority>>(node, out var known) ? known! : Convert(unpickler, node, items);
    }

    private static PriorityQueue<TElement, TPriority> Convert(Unpickler unpickler, object node, IReadOnlyList<object?> items)
    {
        var machine = unpickler.Machine;
        var queue = new PriorityQueue<TElement, TPriority>(items.Count);
        var count = 0;
        machine.AddConverted(node, queue, Complete);
        Complete();
        return queue;

        bool Complete()
        {
            if (count == items.Count)
            {
                return false;
            }

            var level = machine.EnterPath(PathSegment.OfItem(count));
            while (count < items.Count)
            {
                machine.SetPath(level, PathSegment.OfItem(count));
                var (element, priority) = StandIn.Read<(TElement, TPriority), ValueTupleReducer<TElement, TPriority>>(unpickler, items[count]);
                queue.Enqueue(element, priority);
                count++;
            }

            machine.LeavePath(level);
            return true;
        }
    }
}
