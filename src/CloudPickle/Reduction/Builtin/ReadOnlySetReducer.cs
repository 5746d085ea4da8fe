using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A read-only view of a set is a set. The set that it wraps may still grow, so cycles through it work; its comparer travels as that of a hash set does.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ReadOnlySet<>))]
public sealed class ReadOnlySetReducer<T> : SetReducer<ReadOnlySet<T>, T>
{
    /// <inheritdoc/>
    protected override bool IsFrozen => false;

    private protected override object? ComparerOf(ReadOnlySet<T> value) => Wrapped(value) switch
    {
        HashSet<T> hashed => Comparers.Hashing(hashed.Comparer),
        SortedSet<T> sorted => sorted.Comparer,
        _ => null,
    };

    /// <inheritdoc/>
    protected override ReadOnlySet<T> Convert(Unpickler unpickler, object node, IReadOnlyCollection<object?> items)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<ReadOnlySet<T>>(node, out var known))
        {
            return known!;
        }

        var set = StandIn.Read<HashSet<T>, HashSetReducer<T>>(unpickler, node);
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the items has made it already.
            return known!;
        }

        var view = new ReadOnlySet<T>(set);
        machine.AddConverted(node, view, static () => false);
        return view;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Set")]
    private static extern ISet<T> Wrapped(ReadOnlySet<T> view);
}
