using System.Collections;
using CsCheck;
using Xunit;

namespace CloudPickle.Tests.Values;

public class PickledDictionaryTests
{
    [Fact]
    public void Equal_keys_keep_the_first_key_and_the_last_value()
    {
        // Python: {1: 'a', 'x': 'b', True: 'c', 1.0: 'd'} is {1: 'd', 'x': 'b'}
        var dictionary = new PickledDictionary();
        dictionary.Set(1, "a");
        dictionary.Set("x", "b");
        dictionary.Set(true, "c");
        dictionary.Set(1.0, "d");

        Assert.Equal([1, "x"], dictionary.Keys);
        Assert.IsType<int>(dictionary.Keys.First());
        Assert.Equal(["d", "b"], dictionary.Values);
        Assert.Equal("{1: 'd', 'x': 'b'}", dictionary.ToString());
    }

    [Fact]
    public void None_is_a_key()
    {
        var dictionary = new PickledDictionary { { null, 1 } };
        Assert.True(dictionary.ContainsKey(null));
        Assert.Equal(1, dictionary[null]);
        Assert.Throws<ArgumentException>(() => dictionary.Add(null, 2));
        Assert.True(dictionary.Remove(null));
        Assert.Empty(dictionary);
        Assert.Throws<KeyNotFoundException>(() => dictionary[null]);
    }

    [Fact]
    public void An_unhashable_key_is_named()
    {
        var dictionary = new PickledDictionary();
        var error = Assert.Throws<ArgumentException>(() => dictionary[new List<object?>()] = 1);
        Assert.Contains("System.Collections.Generic.List", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => dictionary.ContainsKey(new PickledTuple(new PickledSet())));
        Assert.Empty(dictionary);
    }

    [Fact]
    public void The_non_generic_interface_sees_the_same_entries()
    {
        IDictionary dictionary = new PickledDictionary { ["a"] = 1, ["b"] = 2 };
        Assert.True(dictionary.Contains("a"));
        Assert.Null(dictionary["missing"]);
        dictionary["a"] = 3;
        dictionary.Remove("b");
        var entries = new List<DictionaryEntry>();
        foreach (DictionaryEntry entry in dictionary)
        {
            entries.Add(entry);
        }

        Assert.Equal([new DictionaryEntry("a", 3)], entries);
        var copy = new object[1];
        dictionary.Keys.CopyTo(copy, 0);
        Assert.Equal(["a"], copy);
        Assert.Throws<ArgumentException>(() => dictionary.CopyTo(copy, 1));
    }

    [Fact]
    public void Changing_it_during_enumeration_is_noticed()
    {
        var dictionary = new PickledDictionary { [1] = 1, [2] = 2 };
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var (key, _) in dictionary)
            {
                dictionary.Remove(key);
            }
        });
    }

    [Fact]
    public void Behaves_like_a_list_of_entries_under_any_operations()
    {
        var operation = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 12], Gen.Int);
        operation.Array[0, 200].Sample(operations =>
        {
            var dictionary = new PickledDictionary();
            var model = new List<KeyValuePair<int, int>>();
            foreach (var (kind, key, value) in operations)
            {
                object boxed = key % 2 == 0 ? (double)key : key;
                var place = model.FindIndex(entry => entry.Key == key);
                switch (kind)
                {
                    case 0:
                        Assert.Equal(place >= 0, dictionary.Remove(boxed));
                        model.RemoveAll(entry => entry.Key == key);
                        break;
                    case 1:
                        Assert.Equal(place < 0, dictionary.TryAdd(boxed, value));
                        if (place < 0)
                        {
                            model.Add(new(key, value));
                        }

                        break;
                    default:
                        dictionary[boxed] = value;
                        if (place < 0)
                        {
                            model.Add(new(key, value));
                        }
                        else
                        {
                            model[place] = new(key, value);
                        }

                        break;
                }

                Assert.Equal(model.Count, dictionary.Count);
            }

            Assert.Equal(model.Select(e => e.Key), dictionary.Select(e => Convert.ToInt32(e.Key)));
            Assert.Equal(model.Select(e => e.Value), dictionary.Select(e => (int)e.Value!));
        });
    }

    [Fact]
    public void Adding_and_removing_for_ever_does_not_grow_it()
    {
        var dictionary = new PickledDictionary();
        for (var i = 0; i < 1000; i++)
        {
            dictionary.Set(i, i);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 1000; i < 101_000; i++)
        {
            dictionary.Remove(i - 1000);
            dictionary.Set(i, null);
        }

        Assert.Equal(1000, dictionary.Count);
        Assert.Equal(100_000, dictionary.Keys.First());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000);
    }
}
