using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A dictionary interface. What stands behind it is written by its own form if it has one, else as a dict; it is read as
/// <see cref="Dictionary{TKey, TValue}"/>.
/// </summary>
/// <typeparam name="TSelf">The closed interface.</typeparam>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(IDictionary<,>))]
[BuiltinReducer(typeof(IReadOnlyDictionary<,>))]
public sealed class MapInterfaceReducer<TSelf, TKey, TValue> : Reducer<TSelf>
    where TSelf : class, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, TSelf value)
    {
        if (value.GetType() == typeof(Dictionary<TKey, TValue>) && pickler.Options.Reducers.Count == 0)
        {
            StandIn.Find<Dictionary<TKey, TValue>, DictionaryReducer<TKey, TValue>>().WriteObject(pickler, value);
        }
        else if (InterfaceWriting.HasOwnForm(pickler, value))
        {
            pickler.WriteByRuntimeType(value);
        }
        else
        {
            InterfaceWriting.WriteDictionary(pickler, value);
        }
    }

    /// <inheritdoc/>
    public override TSelf Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        TSelf same => same,
        var node when InertContainers.Entries(unpickler, node) is not null =>
            (TSelf)(object)StandIn.Read<Dictionary<TKey, TValue>, DictionaryReducer<TKey, TValue>>(unpickler, node),
        var other => throw unpickler.Mismatch(typeof(TSelf), other),
    };
}
