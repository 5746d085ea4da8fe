using System.Globalization;

namespace CloudPickle;

/// <summary>
/// The data type of numpy's arrays and scalars (<c>numpy.dtype</c>): what kind of item, how many bytes, in which byte order. Structured types have
/// <see cref="Fields"/>.
/// </summary>
/// <remarks>Immutable and thread-safe; equal to another with the same <see cref="Descriptor"/> and fields.</remarks>
public sealed class PickledDType : IEquatable<PickledDType>
{
    private const int MaxItemSize = 1 << 28;

    private PickledDType(char kind, int itemSize, bool isBigEndian)
    {
        (Kind, ItemSize, IsBigEndian) = (kind, itemSize, isBigEndian);
    }

    /// <summary>
    /// numpy's letter: <c>b</c> bool, <c>i</c> int, <c>u</c> unsigned, <c>f</c> float, <c>c</c> complex, <c>M</c> datetime64, <c>m</c> timedelta64, <c>S</c> bytes,
    /// <c>U</c> str, <c>V</c> raw bytes or fields, <c>O</c> objects.
    /// </summary>
    public char Kind { get; }

    /// <summary>The bytes of one item.</summary>
    public int ItemSize { get; }

    /// <summary>Whether the bytes of a number stand the most significant one first.</summary>
    public bool IsBigEndian { get; }

    /// <summary>The unit of a datetime64 or timedelta64: <c>Y M W D h m s ms us ns ps fs as</c>; null for <c>generic</c> and for other kinds.</summary>
    public string? Unit { get; private init; }

    /// <summary>How many units one step is, usually 1.</summary>
    public int UnitCount { get; private init; } = 1;

    /// <summary>The fields of a structured type, in their order, or null.</summary>
    public IReadOnlyList<PickledDTypeField>? Fields { get; private init; }

    /// <summary>The short text that numpy makes such a type of: <c>&lt;f8</c>, <c>|b1</c>, <c>&lt;M8[ns]</c>, <c>&lt;U3</c>; of a structured type only its size, <c>|V12</c>.</summary>
    public string Descriptor
    {
        get
        {
            var order = ItemSize == 1 || Kind is 'S' or 'V' or 'O' ? '|' : IsBigEndian ? '>' : '<';
            var size = Kind == 'U' ? ItemSize / 4 : ItemSize;
            var unit = Unit is null ? "" : UnitCount == 1 ? $"[{Unit}]" : string.Create(CultureInfo.InvariantCulture, $"[{UnitCount}{Unit}]");
            return Kind == 'O' ? "|O" : string.Create(CultureInfo.InvariantCulture, $"{order}{Kind}{size}{unit}");
        }
    }

    /// <summary>How the stream rebuilds a type that its descriptor does not tell: the arguments of <c>numpy.dtype</c>.</summary>
    internal PickledTuple? Arguments { get; private init; }

    /// <summary>The state that goes with <see cref="Arguments"/>.</summary>
    internal object? State { get; private init; }

    /// <summary>Whether items have Python objects in them.</summary>
    internal bool HasObjects => Kind == 'O' || AnyField(static part => part.DType.HasObjects);

    /// <summary>Makes a type of numpy's short text.</summary>
    /// <param name="descriptor">For instance <c>&lt;f8</c>, <c>i4</c>, <c>&gt;M8[us]</c>. Without a byte order it is little-endian.</param>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static PickledDType Parse(string descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return TryParse(descriptor) ?? throw new FormatException($"'{ValuePrinter.Cut(descriptor)}' is no numpy data type that is known here.");
    }

    /// <inheritdoc/>
    public bool Equals(PickledDType? other) => other is not null && Descriptor == other.Descriptor
        && (Fields is null ? other.Fields is null : other.Fields is not null && HasFields(other.Fields));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PickledDType);

    private bool HasFields(IReadOnlyList<PickledDTypeField> others)
    {
        for (var i = 0; i < Fields!.Count; i++)
        {
            if (i >= others.Count || !Fields[i].Equals(others[i]))
            {
                return false;
            }
        }

        return Fields.Count == others.Count;
    }

    private bool AnyField(Predicate<PickledDTypeField> match)
    {
        foreach (var field in Fields ?? [])
        {
            if (match(field))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, ItemSize, IsBigEndian, Unit);

    /// <summary>The type as numpy prints it.</summary>
    /// <returns>For instance <c>dtype('&lt;f8')</c>.</returns>
    public override string ToString() => $"dtype('{Descriptor}')";

    internal static PickledDType? TryParse(string descriptor)
    {
        var text = descriptor.AsSpan();
        var isBigEndian = text is ['>', ..];
        if (text is ['<' or '>' or '|' or '=', ..])
        {
            text = text[1..];
        }

        if (text.IsEmpty)
        {
            return null;
        }

        var kind = text[0] == '?' ? 'b' : text[0];
        var bracket = text.IndexOf('[');
        var digits = bracket < 0 ? text[1..] : text[1..bracket];
        var count = 0;
        if (!digits.IsEmpty && !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count))
        {
            return null;
        }

        var type = Create(kind, digits.IsEmpty ? DefaultSize(text[0]) : count, isBigEndian);
        return bracket < 0 ? type : type is null ? null : type.WithUnit(text[bracket..]);
    }

    /// <summary>A simple type, or null when there is none of that kind and size.</summary>
    internal static PickledDType? Create(char kind, int count, bool isBigEndian)
    {
        var isValid = kind switch
        {
            'b' => count == 1,
            'i' or 'u' => count is 1 or 2 or 4 or 8,
            'f' => count is 2 or 4 or 8 or 12 or 16,
            'c' => count is 8 or 16 or 24 or 32,
            'M' or 'm' => count == 8,
            'O' => count is 4 or 8,
            'S' or 'V' => count is >= 0 and <= MaxItemSize,
            'U' => count is >= 0 and <= MaxItemSize / 4,
            _ => false,
        };
        return isValid ? new PickledDType(kind, kind == 'U' ? count * 4 : count, isBigEndian && count > 1) : null;
    }

    internal PickledDType? WithUnit(string unit, int count) =>
        Kind is 'M' or 'm' && count > 0 && (unit == "generic" || IsUnit(unit))
            ? new PickledDType(Kind, ItemSize, IsBigEndian) { Unit = unit == "generic" ? null : unit, UnitCount = count }
            : null;

    /// <summary>The same type with what rebuilds it.</summary>
    internal PickledDType WithRecipe(IReadOnlyList<PickledDTypeField>? fields, PickledTuple arguments, object? state) =>
        new(Kind, ItemSize, IsBigEndian) { Unit = Unit, UnitCount = UnitCount, Fields = fields, Arguments = arguments, State = state };

    private static int DefaultSize(char kind) => kind switch
    {
        '?' => 1,
        'M' or 'm' or 'O' => 8,
        'S' or 'U' or 'V' => 0,
        _ => -1,
    };

    private static bool IsUnit(ReadOnlySpan<char> unit) => unit is "Y" or "M" or "W" or "D" or "h" or "m" or "s" or "ms" or "us" or "ns" or "ps" or "fs" or "as";

    private PickledDType? WithUnit(ReadOnlySpan<char> bracketed)
    {
        if (bracketed is not ['[', .. var inner, ']'])
        {
            return null;
        }

        var digits = inner.IndexOfAnyExceptInRange('0', '9');
        var count = 1;
        if (digits < 0 || (digits > 0 && !int.TryParse(inner[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out count)))
        {
            return null;
        }

        return WithUnit(inner[digits..].ToString(), count);
    }
}
