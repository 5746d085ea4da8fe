using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>What the library's collections keep, for the reducers of annotated types that derive from one. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CollectionState
{
    /// <summary>The items in their order.</summary>
    public static T[] GetItems<T>(ICollection<T> collection)
    {
        var items = new T[collection.Count];
        collection.CopyTo(items, 0);
        return items;
    }

    /// <summary>Replaces the items.</summary>
    public static void SetItems<T>(ICollection<T> collection, T[] items)
    {
        collection.Clear();
        foreach (var item in items)
        {
            collection.Add(item);
        }
    }

    /// <summary>The items of a set.</summary>
    public static HashSet<T> GetValues<T>(ISet<T> set) => [.. set];

    /// <summary>Replaces the items of a set.</summary>
    public static void SetValues<T>(ISet<T> set, HashSet<T> items)
    {
        set.Clear();
        set.UnionWith(items);
    }

    /// <summary>The items, the next one first.</summary>
    public static T[] GetQueueItems<T>(Queue<T> queue) => queue.ToArray();

    /// <summary>Replaces the items.</summary>
    public static void SetQueueItems<T>(Queue<T> queue, T[] items)
    {
        queue.Clear();
        foreach (var item in items)
        {
            queue.Enqueue(item);
        }
    }

    /// <summary>The items, the one at the bottom first.</summary>
    public static T[] GetStackItems<T>(Stack<T> stack)
    {
        var items = stack.ToArray();
        Array.Reverse(items);
        return items;
    }

    /// <summary>Replaces the items.</summary>
    public static void SetStackItems<T>(Stack<T> stack, T[] items)
    {
        stack.Clear();
        foreach (var item in items)
        {
            stack.Push(item);
        }
    }

    /// <summary>The entries in their order.</summary>
    public static Dictionary<TKey, TValue> GetEntries<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        var entries = new Dictionary<TKey, TValue>(dictionary.Count);
        foreach (var (key, value) in dictionary)
        {
            entries.Add(key, value);
        }

        return entries;
    }

    /// <summary>Replaces the entries.</summary>
    public static void SetEntries<TKey, TValue>(IDictionary<TKey, TValue> dictionary, Dictionary<TKey, TValue> entries)
        where TKey : notnull
    {
        dictionary.Clear();
        foreach (var (key, value) in entries)
        {
            dictionary[key] = value;
        }
    }
}
