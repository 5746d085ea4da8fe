using System.Collections.Immutable;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable sorted dictionary is a dict in its order; a comparer other than the default would be lost and is refused.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableSortedDictionary<,>))]
public sealed class ImmutableSortedDictionaryReducer<TKey, TValue> : ImmutableMapReducer<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override void CheckComparer(Pickler pickler, ImmutableSortedDictionary<TKey, TValue> value)
    {
        Comparers.RequireDefault(pickler, value.KeyComparer);
        Comparers.RequireDefault(pickler, value.ValueComparer);
    }

    /// <inheritdoc/>
    protected override ImmutableSortedDictionary<TKey, TValue> Create(List<KeyValuePair<TKey, TValue>> entries)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<TKey, TValue>();
        foreach (var (key, value) in entries)
        {
            builder[key] = value;
        }

        return builder.ToImmutable();
    }
}
