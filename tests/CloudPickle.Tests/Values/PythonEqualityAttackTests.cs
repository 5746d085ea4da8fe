using System.Diagnostics;
using System.Numerics;
using CloudPickle.Tests.Safety;
using Xunit;

namespace CloudPickle.Tests.Values;

[Collection(LargeInputs.Name)]
public class PythonEqualityAttackTests
{
    private const int Depth = 1_000_000;
    private const int Keys = 40_000;

    public static TheoryData<string> Floods => new(FloodKeys.Keys);

    private static Dictionary<string, Func<int, object>> FloodKeys { get; } = new()
    {
        ["(i << 32) | i"] = i => ((long)i << 32) | (uint)i,
        ["multiples of 2^61-1"] = i => (BigInteger)i * ((1L << 61) - 1),
        ["multiples of 2^61-1 as long"] = i => (i % 4) * ((1L << 61) - 1) + i,
        ["multiples of 2^64"] = i => (BigInteger)i << 64,
        ["doubles that share their low bits"] = i => BitConverter.Int64BitsToDouble(((long)i << 32) | 0x3FF0_0000),
        ["large doubles"] = i => 1e200 + (i * 1e190),
        ["NaN"] = _ => double.NaN,
        ["GUIDs whose parts cancel"] = i => new Guid(i, (short)0, (short)0, BitConverter.GetBytes((long)(uint)i << 32 | 0u)),
        ["time spans"] = i => new TimeSpan(((long)i << 32) | (uint)i),
        ["bytes"] = i => BitConverter.GetBytes(((long)i << 32) | (uint)i),
        ["decimals"] = i => new decimal(i, i, i, false, 3),
        ["tuples"] = i => new PickledTuple(i, -i),
        ["nodes of the same time in different zones"] = i => new PickledDateTime(new DateTime(2024, 1, 1), new PickledZoneInfo("z" + i)),
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Flooding_keys_cost_no_more_than_three_times_ordinary_keys(string flood)
    {
        var make = FloodKeys[flood];
        var hostile = Enumerable.Range(0, Keys).Select(make).ToArray();

        // The ordinary keys are of the same type where there is one, so that only the distribution differs.
        var random = new Random(1);
        var ordinary = hostile.Select(key => Ordinary(key, random)).ToArray();
        Fill(hostile);
        Fill(ordinary);

        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < 20 && ratio > 3; attempt++)
        {
            var baseline = Fill(ordinary);
            ratio = Math.Min(ratio, Fill(hostile) / baseline);
        }

        Assert.True(ratio <= 3, $"{flood}: {ratio:0.0} times the cost of ordinary keys");
    }

    [Fact]
    public void Hash_codes_of_flooding_keys_hardly_collide()
    {
        foreach (var (name, make) in FloodKeys)
        {
            var hashes = Enumerable.Range(0, Keys).Select(i => PythonEquality.Instance.GetHashCode(make(i))).ToHashSet();
            Assert.True(hashes.Count > Keys * 0.99, $"{name}: {hashes.Count} distinct hash codes of {Keys}");
        }
    }

    [Fact]
    public void Tuples_nested_a_million_deep_are_keys()
    {
        var x = Nest(Depth, inner => new PickledTuple(inner));
        var y = Nest(Depth, inner => new PickledTuple(inner));
        var deeper = Nest(Depth + 1, inner => new PickledTuple(inner));

        Assert.False(x.Equals(deeper));
        Assert.True(x.Equals(y));
        var dictionary = new PickledDictionary { [x] = 1 };
        Assert.Equal(1, dictionary[y]);
        Assert.False(dictionary.ContainsKey(deeper));
        Assert.False(PythonEquality.IsHashable(new PickledTuple(Nest(1000, inner => new PickledTuple(inner), new List<object?>()))));
    }

    [Fact]
    public void Frozen_sets_and_lists_nested_deep_compare()
    {
        var x = Nest(100_000, inner => new PickledFrozenSet([inner]));
        var y = Nest(100_000, inner => new PickledFrozenSet([inner]));
        Assert.True(x.Equals(y));
        Assert.Equal(x.GetHashCode(), y.GetHashCode());

        Assert.True(PythonEquality.Instance.Equals(
            Nest(Depth, inner => new List<object?> { inner }), Nest(Depth, inner => new List<object?> { inner })));
    }

    [Fact]
    public void Tuples_with_exponentially_many_paths_take_linear_time()
    {
        var x = Nest(100_000, inner => new PickledTuple(inner, inner));
        var y = Nest(100_000, inner => new PickledTuple(inner, inner));
        var z = Nest(100_000, inner => new PickledTuple(inner, inner), 7);
        Assert.True(x.Equals(y));
        Assert.False(x.Equals(z));
        Assert.Equal(1, new PickledDictionary { [x] = 1 }[y]);

        var list = Nest(60, inner => new List<object?> { inner, inner });
        Assert.True(PythonEquality.Instance.Equals(list, Nest(60, inner => new List<object?> { inner, inner })));
    }

    [Fact]
    public void Comparing_layers_of_equal_copies_is_not_quadratic()
    {
        // Any node of one layer can meet any node of the other graph's layer: copies^2 pairs, copies unions.
        const int copies = 300;
        Assert.True(PythonEquality.Instance.Equals(Layers(1), Layers(7)));

        static object Layers(int step)
        {
            var layer = Enumerable.Range(0, copies).Select(_ => (object?)new List<object?> { 1 }).ToArray();
            for (var depth = 0; depth < 20; depth++)
            {
                var below = layer;
                layer = [.. Enumerable.Range(0, copies).Select(i => new List<object?>(below.Select((_, j) => below[((i * step) + (j * (step + 1))) % copies])))];
            }

            return new List<object?>(layer);
        }
    }

    [Fact]
    public void Cycles_end()
    {
        var x = new List<object?>();
        x.Add(x);
        var y = new List<object?>();
        y.Add(new List<object?> { y });
        Assert.True(PythonEquality.Instance.Equals(x, y));
        y.Add(1);
        Assert.False(PythonEquality.Instance.Equals(x, y));

        var tuple = new PickledTuple(1, null);
        tuple.SetItem(1, tuple);
        Assert.Equal(tuple.GetHashCode(), tuple.GetHashCode());
        Assert.Equal(1, new PickledDictionary { [tuple] = 1 }[tuple]);

        var loop = new PickledTuple([null]);
        loop.SetItem(0, Nest(200, inner => new PickledTuple(inner), loop));
        Assert.Equal(1, new PickledDictionary { [loop] = 1 }[loop]);
    }

    [Fact]
    public void Setting_an_item_forgets_the_hash()
    {
        var tuple = new PickledTuple(1, 2);
        _ = tuple.GetHashCode();
        tuple.SetItem(1, 3);
        Assert.Equal(new PickledTuple(1, 3), tuple);
        Assert.Equal(new PickledTuple(1, 3).GetHashCode(), tuple.GetHashCode());
    }

    private static object Nest(int depth, Func<object, object> wrap, object? seed = null)
    {
        var value = seed ?? PickledTuple.Empty;
        for (var i = 0; i < depth; i++)
        {
            value = wrap(value);
        }

        return value;
    }

    private static double Fill(object[] keys)
    {
        var watch = Stopwatch.StartNew();
        var dictionary = new PickledDictionary();
        foreach (var key in keys)
        {
            dictionary.Set(key, null);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static object Ordinary(object key, Random random) => key switch
    {
        BigInteger => new BigInteger(random.NextInt64()) * random.NextInt64(),
        double => random.NextDouble(),
        Guid => Guid.NewGuid(),
        TimeSpan => new TimeSpan(random.NextInt64()),
        byte[] => BitConverter.GetBytes(random.NextInt64()),
        decimal => new decimal(random.Next(), random.Next(), random.Next(), false, 3),
        PickledTuple => new PickledTuple(random.Next(), random.Next()),
        PickledDateTime => new PickledDateTime(new DateTime(2024, 1, 1).AddSeconds(random.Next()), PickledTimeZone.Utc),
        _ => random.NextInt64(),
    };
}
