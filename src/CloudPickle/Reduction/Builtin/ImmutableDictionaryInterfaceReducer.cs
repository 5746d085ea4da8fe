using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The interface of immutable dictionaries. What stands behind it is written by its own form; it is read as <see cref="ImmutableDictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(IImmutableDictionary<,>))]
public sealed class ImmutableDictionaryInterfaceReducer<TKey, TValue> : Reducer<IImmutableDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, IImmutableDictionary<TKey, TValue> value)
    {
        if (value is ImmutableDictionary<TKey, TValue> dictionary && !InterfaceWriting.HasOwnForm(pickler, value))
        {
            pickler.Write(StandIn.Find<ImmutableDictionary<TKey, TValue>, ImmutableDictionaryReducer<TKey, TValue>>(), dictionary);
        }
        else
        {
            pickler.WriteByRuntimeType(value);
        }
    }

    /// <inheritdoc/>
    public override IImmutableDictionary<TKey, TValue> Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        IImmutableDictionary<TKey, TValue> same => same,
        var node => StandIn.Read<ImmutableDictionary<TKey, TValue>, ImmutableDictionaryReducer<TKey, TValue>>(unpickler, node),
    };
}
