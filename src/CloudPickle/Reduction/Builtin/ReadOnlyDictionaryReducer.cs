using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A read-only dictionary is a dict. The dictionary that it wraps may still grow, so cycles through it work; its comparer must be
/// the default one.
/// </summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ReadOnlyDictionary<,>))]
public sealed class ReadOnlyDictionaryReducer<TKey, TValue> : MapReducer<ReadOnlyDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private protected override object? ComparerOf(ReadOnlyDictionary<TKey, TValue> value) => Comparers.Of(Wrapped(value));

    /// <inheritdoc/>
    protected override ReadOnlyDictionary<TKey, TValue> Convert(Unpickler unpickler, PickledDictionary node)
    {
        var machine = unpickler.Machine;
        if (machine.TryGetConverted<ReadOnlyDictionary<TKey, TValue>>(node, out var known))
        {
            return known!;
        }

        var map = StandIn.Read<Dictionary<TKey, TValue>, DictionaryReducer<TKey, TValue>>(unpickler, node);
        if (machine.TryGetConverted(node, out known))
        {
            // A cycle through one of the values has made it already.
            return known!;
        }

        var wrapper = new ReadOnlyDictionary<TKey, TValue>(map);
        machine.AddConverted(node, wrapper, static () => false);
        return wrapper;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Dictionary")]
    internal static extern IDictionary<TKey, TValue> Wrapped(ReadOnlyDictionary<TKey, TValue> wrapper);
}
