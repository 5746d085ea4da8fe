using System.Collections.Specialized;
using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A collection of names with several values each is a dict of lists of str, the shape of Python's <c>urllib.parse.parse_qs</c>. A name without values
/// has None; a dict of str is read too. Keys compare without case, as they do in a new <see cref="NameValueCollection"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(NameValueCollection))]
public sealed class NameValueCollectionReducer : Reducer<NameValueCollection>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, NameValueCollection value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginDictionary(value);
        for (var i = 0; i < value.Count; i++)
        {
            pickler.NextEntry(value.GetKey(i));
            pickler.Write(value.GetKey(i));
            if (value.GetValues(i) is not { } values)
            {
                pickler.Writer.WriteNone();
                continue;
            }

            pickler.BeginList(null);
            foreach (var text in values)
            {
                pickler.NextItem();
                pickler.Write(text);
            }

            pickler.EndList();
        }

        pickler.EndDictionary();
    }

    /// <inheritdoc/>
    public override NameValueCollection Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or NameValueCollection)
        {
            return (NameValueCollection)node!;
        }

        var entries = InertContainers.Entries(unpickler, node) ?? throw unpickler.Mismatch(typeof(NameValueCollection), node);
        if (unpickler.Machine.TryGetConverted<NameValueCollection>(entries, out var known))
        {
            return known!;
        }

        var collection = new NameValueCollection(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, values) in entries)
        {
            AddValues(unpickler, collection, unpickler.Read<string?>(key), unpickler.Resolve(values));
        }

        unpickler.Machine.AddConverted(entries, collection, static () => false);
        return collection;
    }

    private static void AddValues(Unpickler unpickler, NameValueCollection collection, string? name, object? values)
    {
        if (values is null or string)
        {
            collection.Add(name, (string?)values);
            return;
        }

        foreach (var item in SequenceItems.Of(unpickler, values) ?? throw unpickler.Mismatch(typeof(string[]), values))
        {
            collection.Add(name, unpickler.Read<string?>(item));
        }
    }
}
