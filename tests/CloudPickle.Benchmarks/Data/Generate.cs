namespace CloudPickle.Benchmarks.Data;

/// <summary>The data of all workloads. Python/worker.py computes the same values from the same formulas.</summary>
internal static class Generate
{
    private static readonly string[] s_tags = ["red", "green", "blue", "amber", "violet", "black", "white", "ochre"];

    /// <summary>Records with six fields.</summary>
    public static List<T> Records<T>(int count)
        where T : IRecord, new()
    {
        var records = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            var hash = Hash(i);
            records.Add(new T
            {
                Id = i,
                Name = $"name-{hash:x8}",
                Price = (hash % 100_000) / 100.0,
                Quantity = hash % 5_000,
                Active = i % 3 == 0,
                Tag = s_tags[i % 8],
            });
        }

        return records;
    }

    /// <summary>A quarter each fits one byte and two bytes; half of them need four, with either sign.</summary>
    public static List<int> Ints(int count)
    {
        var ints = new List<int>(count);
        for (var i = 0; i < count; i++)
        {
            var hash = Hash(i);
            ints.Add((i % 4) switch
            {
                0 => (int)(hash >> 24),
                1 => (int)(hash >> 16),
                2 => (int)(hash >> 1),
                _ => -(int)(hash >> 1),
            });
        }

        return ints;
    }

    /// <summary>Different strings of 20 ASCII characters.</summary>
    public static List<string> Strings(int count)
    {
        var strings = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            strings.Add($"{Hash(i):x8}-{i:d11}");
        }

        return strings;
    }

    /// <summary>Doubles between 0 and 1000.</summary>
    public static double[] Doubles(int count)
    {
        var doubles = new double[count];
        for (var i = 0; i < count; i++)
        {
            doubles[i] = Hash(i) / 4294967296.0 * 1000.0;
        }

        return doubles;
    }

    /// <summary>A tree with four children a node, each of which refers to its parent.</summary>
    public static GraphNode Graph(int count)
    {
        var nodes = new GraphNode[count];
        for (var i = 0; i < count; i++)
        {
            nodes[i] = new GraphNode { Id = i };
            if (i > 0)
            {
                nodes[i].Parent = nodes[(i - 1) / 4];
                nodes[(i - 1) / 4].Children.Add(nodes[i]);
            }
        }

        return nodes[0];
    }

    /// <summary>A chain of objects.</summary>
    public static ChainLink Chain(int count)
    {
        var first = new ChainLink();
        for (var i = 1; i < count; i++)
        {
            first = new ChainLink { Id = i, Next = first };
        }

        return first;
    }

    /// <summary>A function with two captured numbers.</summary>
    public static Func<int, int> Closure()
    {
        var (factor, offset) = (3, 4);
        return Pickle.Closure((int x) => (x * factor) + offset);
    }

    // Knuth's multiplicative hash: the same 32 bits in every language.
    private static uint Hash(int i) => unchecked((uint)i * 2654435761u);
}
