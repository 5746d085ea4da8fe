using System.Collections;

namespace CloudPickle;

/// <summary>The non-generic enumerator of a <see cref="PickledDictionary"/>.</summary>
internal sealed class PickledDictionaryEnumerator(IEnumerator<KeyValuePair<object?, object?>> entries) : IDictionaryEnumerator
{
    public DictionaryEntry Entry => new(entries.Current.Key!, entries.Current.Value);

    public object Key => entries.Current.Key!;

    public object? Value => entries.Current.Value;

    public object Current => Entry;

    public bool MoveNext() => entries.MoveNext();

    public void Reset() => throw new NotSupportedException("Take a new enumerator instead.");
}
