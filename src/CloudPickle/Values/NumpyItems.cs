using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CloudPickle;

/// <summary>The bytes of one item of numpy as the value that it is.</summary>
internal static class NumpyItems
{
    private static readonly long s_unixTicks = DateTime.UnixEpoch.Ticks;

    public static object? Read(PickledDType type, ReadOnlySpan<byte> bytes)
    {
        if (type.Fields is { } fields)
        {
            var values = new object?[fields.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Read(fields[i].DType, bytes.Slice(fields[i].Offset, fields[i].DType.ItemSize));
            }

            return PickledTuple.FromOwned(values);
        }

        return type.Kind switch
        {
            'b' => bytes[0] != 0,
            'i' => Natural(Signed(type, bytes)),
            'u' => Unsigned(type, bytes) is var number && number <= long.MaxValue ? Natural((long)number) : (BigInteger)number,
            'f' when type.ItemSize <= 8 => Float(type, bytes),
            'c' when type.ItemSize == 8 => new Complex(Single(type, bytes), Single(type, bytes[4..])),
            'c' when type.ItemSize == 16 => new Complex(Double(type, bytes), Double(type, bytes[8..])),
            'M' => Moment(type, Signed(type, bytes)),
            'm' => Duration(type, Signed(type, bytes)),
            'S' => bytes.TrimEnd((byte)0).ToArray(),
            'U' => Text(type, bytes),
            _ => bytes.ToArray(),
        };
    }

    private static object Natural(long number) => number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number;

    private static long Signed(PickledDType type, ReadOnlySpan<byte> bytes) => (type.ItemSize, type.IsBigEndian) switch
    {
        (1, _) => (sbyte)bytes[0],
        (2, false) => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        (2, true) => BinaryPrimitives.ReadInt16BigEndian(bytes),
        (4, false) => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        (4, true) => BinaryPrimitives.ReadInt32BigEndian(bytes),
        (_, false) => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        (_, true) => BinaryPrimitives.ReadInt64BigEndian(bytes),
    };

    private static ulong Unsigned(PickledDType type, ReadOnlySpan<byte> bytes) => type.ItemSize switch
    {
        1 => bytes[0],
        2 => (ushort)Signed(type, bytes),
        4 => (uint)Signed(type, bytes),
        _ => (ulong)Signed(type, bytes),
    };

    private static double Float(PickledDType type, ReadOnlySpan<byte> bytes) => type.ItemSize switch
    {
        2 => (double)(type.IsBigEndian ? BinaryPrimitives.ReadHalfBigEndian(bytes) : BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        4 => Single(type, bytes),
        _ => Double(type, bytes),
    };

    private static float Single(PickledDType type, ReadOnlySpan<byte> bytes) =>
        type.IsBigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes);

    private static double Double(PickledDType type, ReadOnlySpan<byte> bytes) =>
        type.IsBigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes);

    /// <summary>A DateTime where it holds the moment exactly, null for NaT, else the count of units.</summary>
    private static object? Moment(PickledDType type, long count)
    {
        if (count == long.MinValue)
        {
            return null;
        }

        Int128 steps = (Int128)count * type.UnitCount;
        if (type.Unit is "Y" or "M")
        {
            var months = (type.Unit == "Y" ? steps * 12 : steps) + (1969 * 12);
            return months >= 0 && months < 9999 * 12 ? new DateTime((int)(months / 12) + 1, (int)(months % 12) + 1, 1) : count;
        }

        return Ticks(type.Unit, steps) is { } ticks && ticks + s_unixTicks >= 0 && ticks + s_unixTicks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)(ticks + s_unixTicks))
            : count;
    }

    /// <summary>A TimeSpan where it holds the duration exactly, null for NaT, else the count of units: months have no fixed length.</summary>
    private static object? Duration(PickledDType type, long count) =>
        count == long.MinValue ? null
        : Ticks(type.Unit, (Int128)count * type.UnitCount) is { } ticks && ticks >= long.MinValue && ticks <= long.MaxValue ? new TimeSpan((long)ticks)
        : count;

    private static Int128? Ticks(string? unit, Int128 steps)
    {
        Int128 numerator = unit switch
        {
            "W" => TimeSpan.TicksPerDay * 7,
            "D" => TimeSpan.TicksPerDay,
            "h" => TimeSpan.TicksPerHour,
            "m" => TimeSpan.TicksPerMinute,
            "s" => TimeSpan.TicksPerSecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "us" => TimeSpan.TicksPerMicrosecond,
            _ => 1,
        };
        Int128 denominator = unit switch
        {
            "ns" => 100,
            "ps" => 100_000,
            "fs" => 100_000_000,
            "as" => 100_000_000_000,
            _ => 1,
        };
        return unit is null or "Y" or "M" || steps % denominator != 0 ? null : steps * numerator / denominator;
    }

    private static string Text(PickledDType type, ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length / 4);
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            var point = type.IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            if (point <= char.MaxValue)
            {
                text.Append((char)point);
            }
            else
            {
                text.Append(Rune.TryCreate(point, out var rune) ? rune.ToString() : "\uFFFD");
            }
        }

        return text.ToString().TrimEnd('\0');
    }
}
