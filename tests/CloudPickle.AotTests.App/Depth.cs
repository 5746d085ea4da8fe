using System.Globalization;
using Cases;

namespace CloudPickle.AotTests.App;

/// <summary>A million levels, written and read: neither the JIT's stack frames nor those of NativeAOT may decide how deep a value can be.</summary>
internal static class Depth
{
    private const int Levels = 1_000_000;

    /// <summary>A chain of objects, read straight into its type from one block, and by the machine from a stream.</summary>
    /// <param name="protocol">The pickle protocol.</param>
    public static string OfObjects(int protocol)
    {
        Customer? chain = null;
        for (var i = 0; i < Levels; i++)
        {
            chain = new Customer { Id = i, Referrer = chain };
        }

        var pickle = Pickle.Dumps(chain, new PickleOptions { Protocol = protocol });
        return string.Create(CultureInfo.InvariantCulture, $"{pickle.Length} bytes, {Count(Pickle.Loads<Customer>(pickle))} and {Count(Pickle.Load<Customer>(new MemoryStream(pickle)))} objects");
    }

    /// <summary>Lists in lists, read untyped and dumped again; and tuples in tuples, which are hashed and compared.</summary>
    /// <param name="protocol">The pickle protocol.</param>
    public static string OfContainers(int protocol)
    {
        var options = new PickleOptions { Protocol = protocol };
        var lists = new List<object?>();
        object? tuple = null;
        for (var i = 1; i < Levels; i++)
        {
            lists = [lists];
            tuple = new PickledTuple([tuple]);
        }

        var pickle = Pickle.Dumps<object?>(lists, options);
        var loaded = Pickle.Loads<object?>(pickle);
        var levels = 0;
        for (var list = loaded as List<object?>; list is not null; list = list.Count == 0 ? null : list[0] as List<object?>)
        {
            levels++;
        }

        var again = Pickle.Dumps(loaded, options).AsSpan().SequenceEqual(pickle);
        var equal = ((PickledTuple)tuple!).Equals(Pickle.Loads<object?>(Pickle.Dumps(tuple, options)));
        return string.Create(CultureInfo.InvariantCulture, $"{levels} lists, {(again ? "the same" : "other")} bytes again, tuples are {(equal ? "equal" : "different")}");
    }

    /// <summary>More levels than a type has.</summary>
    /// <param name="protocol">The pickle protocol.</param>
    public static string OfAnotherType(int protocol)
    {
        var lists = new List<object?>();
        for (var i = 1; i < Levels; i++)
        {
            lists = [lists];
        }

        try
        {
            return Pickle.Loads<List<List<int>>>(Pickle.Dumps<object?>(lists, new PickleOptions { Protocol = protocol })).ToString()!;
        }
        catch (UnpicklingException exception)
        {
            return $"refused at {exception.Path}";
        }
    }

    private static int Count(Customer? chain)
    {
        var count = 0;
        for (; chain is not null; chain = chain.Referrer)
        {
            count++;
        }

        return count;
    }
}
