using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudPickle;

/// <summary>
/// 64-bit hashes of Python values, seeded per process. A hash is never 0. Its lowest bit is set when the value is, or
/// holds in tuples, something that Python cannot hash.
/// </summary>
internal static class PythonHash
{
    private const ulong UnhashableFlag = 1;
    private const ulong NonZeroFlag = 2;
    private const int LongLeaf = 256;

    /// <summary>The hash of any value. Never throws for values of this library; unhashable ones carry the flag.</summary>
    internal static ulong Of(object? value) => value switch
    {
        string text => OfString(text),
        PickledTuple tuple => tuple.Hash,
        int number => Finish(HashSeed.Mix(NumberResidue.Of(number))),
        _ => OfLeaf(value),
    };

    /// <summary>The hash of a key.</summary>
    /// <exception cref="ArgumentException">The value is not hashable.</exception>
    internal static ulong OfKey(object? key)
    {
        var hash = Of(key);
        if (!IsHashable(hash))
        {
            ThrowUnhashable(key!);
        }

        return hash;
    }

    internal static bool IsHashable(ulong hash) => (hash & UnhashableFlag) == 0;

    internal static int ToInt32(ulong hash) => (int)(hash >> 32);

    /// <summary>The hash of a tuple of which the hashes of all items that are tuples are known.</summary>
    /// <param name="items">The items.</param>
    /// <param name="longLeaves">The hashes of long strings and bytes that the walk has met: one object may be an item very often.</param>
    internal static ulong OfTuple(ReadOnlySpan<object?> items, ref Dictionary<object, ulong>? longLeaves)
    {
        var hash = HashSeed.Mix((ulong)(uint)items.Length, HashFamily.Tuple);
        ulong flag = 0;
        foreach (var item in items)
        {
            var itemHash = item switch
            {
                PickledTuple tuple => tuple.HashOrDefault,
                string { Length: > LongLeaf } or byte[] { Length: > LongLeaf } => OfLongLeaf(item, longLeaves ??= new(ReferenceEqualityComparer.Instance)),
                _ => Of(item),
            };
            flag |= itemHash & UnhashableFlag;
            hash = HashSeed.Mix(hash ^ itemHash);
        }

        return Finish(hash) | flag;
    }

    private static ulong OfLongLeaf(object leaf, Dictionary<object, ulong> known)
    {
        ref var hash = ref CollectionsMarshal.GetValueRefOrAddDefault(known, leaf, out var exists);
        return exists ? hash : hash = Of(leaf);
    }

    /// <summary>The order-free combination of the hashes of a frozen set's elements.</summary>
    internal static ulong OfSet(OrderedTable table)
    {
        ulong sum = 0;
        for (var i = table.First(); i >= 0; i = table.Next(i))
        {
            sum += HashSeed.Mix(table.HashAt(i), HashFamily.SetElement);
        }

        return Finish(HashSeed.Mix(sum ^ (ulong)(uint)table.Count, HashFamily.Set));
    }

    private static ulong OfString(string text)
    {
        KeyWork.Add(2L * text.Length);
        return Finish(HashSeed.Mix((uint)text.GetHashCode(), HashFamily.String));
    }

    private static ulong OfLeaf(object? value)
    {
        switch (value)
        {
            case null:
                return Finish(HashSeed.Mix(0, HashFamily.None));
            case long number:
                return Finish(HashSeed.Mix(NumberResidue.Of(number)));
            case byte[] bytes:
                return OfBytes(bytes);
            case PickledFrozenSet set:
                return set.Hash;
            case Guid guid:
                Span<ulong> halves = stackalloc ulong[2];
                MemoryMarshal.Write(MemoryMarshal.AsBytes(halves), in guid);
                return Finish(HashSeed.Mix(HashSeed.Mix(halves[0], HashFamily.Guid) ^ halves[1]));
            case List<object?> or PickledDictionary or PickledSet or PickledByteArray or PickledDecimal { IsSignalingNaN: true }:
                return NonZeroFlag | UnhashableFlag;
        }

        if (PythonNumber.TryRead(value, out var any))
        {
            // A NaN equals only itself, so its hash is that of the reference: many NaN keys must not collide.
            return any.Kind == PythonNumberKind.NaN ? OfReference(value) : Finish(any.Hash());
        }

        if (PythonMoment.TryRead(value, out var moment))
        {
            var hash = HashSeed.Mix((ulong)moment.Ticks ^ ((ulong)moment.Family << 56), HashFamily.Moment);
            hash = HashSeed.Mix(hash ^ (ulong)(moment.Ticks >> 64));
            return Finish(HashSeed.Mix(hash ^ moment.ZoneHash));
        }

        return Finish(HashSeed.Mix((uint)value.GetHashCode(), HashFamily.Other));
    }

    private static ulong OfBytes(byte[] bytes)
    {
        KeyWork.Add(bytes.Length);

        // The framework's keyed string hash over pairs of bytes; an odd last byte and the length are mixed in.
        var pairs = MemoryMarshal.Cast<byte, char>(bytes);
        var last = (bytes.Length & 1) == 0 ? 0UL : bytes[^1] + 1UL;
        return Finish(HashSeed.Mix((uint)string.GetHashCode(pairs) | (last << 32), HashFamily.Bytes));
    }

    private static ulong OfReference(object value) =>
        Finish(HashSeed.Mix((uint)RuntimeHelpers.GetHashCode(value), HashFamily.Reference));

    private static ulong Finish(ulong mixed) => (mixed & ~UnhashableFlag) | NonZeroFlag;

    private static void ThrowUnhashable(object key) =>
        throw new ArgumentException(
            $"A value of type {key.GetType()} cannot be a dictionary key or a set element: Python calls it unhashable"
            + (key is PickledTuple ? " because the tuple holds a mutable value." : "."),
            nameof(key));
}
