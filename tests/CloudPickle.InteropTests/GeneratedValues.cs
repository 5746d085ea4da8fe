using System.Globalization;
using System.Numerics;
using CsCheck;

namespace CloudPickle.InteropTests;

/// <summary>Values that CsCheck makes up: what an untyped load can give, nested and mixed. The seed is pinned; CLOUDPICKLE_SEED gives another.</summary>
internal static class GeneratedValues
{
    private const ulong PinnedSeed = 20_240_229;

    private static readonly Gen<object?> s_scalar = Gen.OneOf(
        Gen.Bool.Select(_ => (object?)null),
        Gen.Bool.Select(value => (object?)value),
        Gen.Int.Select(value => (object?)value),
        Gen.Int[-300, 70_000].Select(value => (object?)value),
        Gen.Long.Where(value => value is < int.MinValue or > int.MaxValue).Select(value => (object?)value),
        Gen.Byte.Array[9, 40].Select(Large),
        Gen.Double.Where(value => !double.IsNaN(value)).Select(value => (object?)value),
        Gen.String.Select(value => (object?)value),
        Gen.Char.Array[0, 80].Select(value => (object?)new string(value)),
        Gen.Byte.Array[0, 300].Select(value => (object?)value),
        Gen.Byte.Array[0, 20].Select(value => (object?)new PickledByteArray(value)),
        Gen.Decimal.Select(value => (object?)value),
        Gen.DateTime.Select(value => (object?)new DateTime(value.Ticks - (value.Ticks % 10), DateTimeKind.Unspecified)),
        Gen.Long[-86_399_999_999, 86_399_999_999].Select(value => (object?)TimeSpan.FromTicks(value * 10)),
        Gen.Guid.Select(value => (object?)value));

    /// <summary>The seed of everything that is made up.</summary>
    public static ulong Seed =>
        Environment.GetEnvironmentVariable("CLOUDPICKLE_SEED") is { Length: > 0 } given ? ulong.Parse(given, CultureInfo.InvariantCulture) : PinnedSeed;

    /// <summary>That many values.</summary>
    public static List<object?> Make(int count)
    {
        var random = new PCG(1, Seed);
        var values = Value(3);
        return [.. Enumerable.Range(0, count).Select(_ => values.Generate(random, null, out var _))];
    }

    /// <summary>The value with everything in it, as text that tells types apart.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "None",
        string text => string.Concat(text.Select(c => ((int)c).ToString("x4", CultureInfo.InvariantCulture))),
        byte[] bytes => "b" + Convert.ToHexString(bytes),
        PickledByteArray bytes => "ba" + Convert.ToHexString(bytes.AsSpan()),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture),
        List<object?> list => "[" + string.Join(',', list.Select(Describe)) + "]",
        PickledTuple tuple => "(" + string.Join(',', tuple.Select(Describe)) + ")",
        PickledDictionary entries => "{" + string.Join(',', entries.Select(entry => Describe(entry.Key) + ":" + Describe(entry.Value))) + "}",
        PickledSet set => "s{" + string.Join(',', set.Select(Describe).Order(StringComparer.Ordinal)) + "}",
        PickledFrozenSet set => "f{" + string.Join(',', set.Select(Describe).Order(StringComparer.Ordinal)) + "}",
        IFormattable other => other.GetType().Name + other.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value.GetType().Name} {value}",
    };

    private static Gen<object?> Value(int depth)
    {
        if (depth == 0)
        {
            return s_scalar;
        }

        var item = Value(depth - 1);
        var key = s_scalar.Where(PythonEquality.IsHashable);
        return Gen.OneOf(
            s_scalar,
            item.Array[0, 5].Select(items => (object?)items.ToList()),
            item.Array[0, 5].Select(items => (object?)PickledTuple.FromSequence(items)),
            Gen.Select(key, item).Array[0, 5].Select(Dictionary),
            key.Array[0, 5].Select(items => (object?)new PickledSet(items)),
            key.Array[0, 5].Select(items => (object?)new PickledFrozenSet(items)),
            item.Select(shared => (object?)new List<object?> { shared, shared, new PickledTuple(shared) }));
    }

    private static object? Dictionary((object? Key, object? Value)[] entries)
    {
        var dictionary = new PickledDictionary();
        foreach (var (key, value) in entries)
        {
            dictionary[key] = value;
        }

        return dictionary;
    }

    private static object? Large(byte[] bytes)
    {
        var number = new BigInteger(bytes);
        return number >= long.MinValue && number <= long.MaxValue ? (long)number is >= int.MinValue and <= int.MaxValue ? (int)number : (long)number : number;
    }
}
