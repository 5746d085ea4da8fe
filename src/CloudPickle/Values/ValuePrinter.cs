using System.Globalization;
using System.Numerics;
using System.Text;

namespace CloudPickle;

/// <summary>
/// Prints values in the style of Python's <c>repr</c>, bounded in items, characters and depth, and safe on cycles. It
/// calls no code of types it does not know.
/// </summary>
internal sealed class ValuePrinter
{
    private const int MaxItems = 200;
    private const int MaxLength = 4096;
    private const int MaxDepth = 8;
    private const int MaxTextLength = 256;
    private const int MaxNameLength = 100;
    private const string Cutoff = "...";

    private readonly StringBuilder _text = new();
    private readonly object[] _ancestors = new object[MaxDepth];
    private int _depth;
    private int _items;

    internal static string Print(object? value)
    {
        var printer = new ValuePrinter();
        printer.Write(value);
        if (printer._text.Length > MaxLength)
        {
            printer._text.Length = MaxLength - Cutoff.Length;
            printer._text.Append(Cutoff);
        }

        return printer._text.ToString();
    }

    /// <summary>A name, cut off when it is too long to read.</summary>
    internal static string Cut(string name) => name.Length <= MaxNameLength ? name : string.Concat(name.AsSpan(0, MaxNameLength), Cutoff);

    private bool IsFull => _items >= MaxItems || _text.Length >= MaxLength;

    private void Write(object? value)
    {
        switch (value)
        {
            case PickledTuple v: WriteItems(v, "(", v, v.Count == 1 ? ",)" : ")"); break;
            case List<object?> v: WriteItems(v, "[", v, "]"); break;
            case PickledDictionary v: WriteEntries(v, "{", v, ": ", "}"); break;
            case PickledSet { Count: 0 }: _text.Append("set()"); break;
            case PickledSet v: WriteItems(v, "{", v, "}"); break;
            case PickledFrozenSet { Count: 0 }: _text.Append("frozenset()"); break;
            case PickledFrozenSet v: WriteItems(v, "frozenset({", v, "})"); break;
            case PickledObject v: WriteObject(v); break;
            default: WriteLeaf(value); break;
        }
    }

    private bool Enter(object container, string open, string close)
    {
        if (_depth == MaxDepth || Array.IndexOf(_ancestors, container, 0, _depth) >= 0)
        {
            _text.Append(open).Append(Cutoff).Append(close.TrimStart(','));
            return false;
        }

        _ancestors[_depth++] = container;
        _text.Append(open);
        return true;
    }

    private void Leave(string close)
    {
        _depth--;
        _text.Append(close);
    }

    private void WriteItems(object container, string open, IEnumerable<object?> items, string close)
    {
        if (Enter(container, open, close))
        {
            WriteItems(items, first: true);
            Leave(close);
        }
    }

    private void WriteItems(IEnumerable<object?> items, bool first)
    {
        foreach (var item in items)
        {
            if (!BeginItem(ref first))
            {
                return;
            }

            Write(item);
        }
    }

    private void WriteEntries(
        object container, string open, IEnumerable<KeyValuePair<object?, object?>> entries, string separator, string close)
    {
        if (!Enter(container, open, close))
        {
            return;
        }

        var first = true;
        foreach (var (key, item) in entries)
        {
            if (!BeginItem(ref first))
            {
                break;
            }

            Write(key);
            _text.Append(separator);
            Write(item);
        }

        Leave(close);
    }

    private bool BeginItem(ref bool first)
    {
        if (!first)
        {
            _text.Append(", ");
        }

        first = false;
        if (IsFull)
        {
            _text.Append(Cutoff);
            return false;
        }

        _items++;
        return true;
    }

    private void WriteObject(PickledObject value)
    {
        if (value.Callable is PickledGlobal name)
        {
            _text.Append(name);
        }
        else if (Enter(value, "<", ">"))
        {
            Write(value.Callable);
            Leave(">");
        }

        if (!Enter(value, "(", ")"))
        {
            return;
        }

        WriteItems(value.Arguments, first: true);
        var first = value.Arguments.Count == 0;
        foreach (var (key, item) in value.KeywordArguments ?? [])
        {
            if (!BeginItem(ref first))
            {
                break;
            }

            _text.Append("**").Append('{');
            Write(key);
            _text.Append(": ");
            Write(item);
            _text.Append('}');
        }

        Leave(")");
        if (value.HasState)
        {
            WriteItems(value, " state ", [value.State], "");
        }

        if (value.Items is { } items)
        {
            WriteItems(value, " items [", items, "]");
        }

        if (value.SetItems is { } elements)
        {
            WriteItems(value, " elements {", elements, "}");
        }

        if (value.Entries is { } entries)
        {
            WriteEntries(value, " entries {", entries, ": ", "}");
        }

        if (value.SideEffects is { } effects)
        {
            WriteItems(value, " then [", effects, "]");
        }
    }

    private void WriteLeaf(object? value)
    {
        switch (value)
        {
            case null: _text.Append("None"); break;
            case bool v: _text.Append(v ? "True" : "False"); break;
            case string v: WriteText(v); break;
            case byte[] v: WriteBytes(v); break;
            case PickledByteArray v:
                _text.Append("bytearray(");
                WriteBytes(v.AsSpan());
                _text.Append(')');
                break;
            case BigInteger v when v.GetByteCount() > 1024: Append($"<int of {v.GetBitLength()} bits>"); break;
            case int or long or BigInteger or byte or sbyte or short or ushort or uint or ulong or Int128 or UInt128 or nint or nuint:
                _text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double v: _text.Append(PythonFloat.Format(v)); break;
            case float v: _text.Append(PythonFloat.Format(v)); break;
            case Half v: _text.Append(PythonFloat.Format((double)v)); break;
            case Complex v: Append($"complex({PythonFloat.Format(v.Real)}, {PythonFloat.Format(v.Imaginary)})"); break;
            case decimal v: Append($"Decimal('{v}')"); break;
            case PickledDecimal v: Append($"Decimal('{Cut(v.Text)}')"); break;
            case Guid v: Append($"UUID('{v}')"); break;
            case PickledGlobal or PickleBuffer: _text.Append(value); break;
            default: WriteMoment(value); break;
        }
    }

    private void WriteMoment(object value)
    {
        switch (value)
        {
            case DateOnly v: Append($"datetime.date({v.Year}, {v.Month}, {v.Day})"); break;
            case DateTime v: WriteDateTime(v, null, false); break;
            case DateTimeOffset v: WriteDateTime(v.DateTime, new PickledTimeZone(v.Offset), false); break;
            case PickledDateTime v: WriteDateTime(v.DateTime, v.TimeZone, v.Fold); break;
            case TimeOnly v: WriteTime(v, null, false); break;
            case PickledTime v: WriteTime(v.Time, v.TimeZone, v.Fold); break;
            case TimeSpan v: WriteDuration(new PickledTimeDelta(v.Days, 0, (v.Ticks - (v.Days * TimeSpan.TicksPerDay)) / 10)); break;
            case PickledTimeDelta v: WriteDuration(v); break;
            case PickledZoneInfo v:
                _text.Append("zoneinfo.ZoneInfo(key=");
                WriteText(v.Key);
                _text.Append(')');
                break;
            case PickledTimeZone v: WriteTimeZone(v); break;
            default: Append($"<{Cut(value.GetType().ToString())}>"); break;
        }
    }

    private void WriteDateTime(DateTime value, object? zone, bool fold)
    {
        Append($"datetime.datetime({value.Year}, {value.Month}, {value.Day}, {value.Hour}, {value.Minute}");
        EndTime(TimeOnly.FromDateTime(value), zone, fold);
    }

    private void WriteTime(TimeOnly value, object? zone, bool fold)
    {
        Append($"datetime.time({value.Hour}, {value.Minute}");
        EndTime(value, zone, fold);
    }

    private void EndTime(TimeOnly time, object? zone, bool fold)
    {
        var microseconds = (int)(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        if (time.Second != 0 || microseconds != 0)
        {
            Append($", {time.Second}");
        }

        if (microseconds != 0)
        {
            Append($", {microseconds}");
        }

        if (fold)
        {
            _text.Append(", fold=1");
        }

        if (zone is not null)
        {
            _text.Append(", tzinfo=");
            WriteItems(zone, "", [zone], "");
        }

        _text.Append(')');
    }

    private void WriteTimeZone(PickledTimeZone zone)
    {
        if (zone.Offset == TimeSpan.Zero && zone.Name is null)
        {
            _text.Append("datetime.timezone.utc");
            return;
        }

        _text.Append("datetime.timezone(");
        WriteDuration(new PickledTimeDelta(0, 0, zone.Offset.Ticks / TimeSpan.TicksPerMicrosecond));
        if (zone.Name is { } name)
        {
            _text.Append(", ");
            WriteText(name);
        }

        _text.Append(')');
    }

    private void WriteDuration(PickledTimeDelta value)
    {
        var start = _text.Append("datetime.timedelta(").Length;
        WritePart("days", value.Days);
        WritePart("seconds", value.Seconds);
        WritePart("microseconds", value.Microseconds);
        _text.Append(_text.Length == start ? "0)" : ")");

        void WritePart(string name, int part)
        {
            if (part != 0)
            {
                Append($"{(_text.Length == start ? "" : ", ")}{name}={part}");
            }
        }
    }

    private void WriteText(string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        _text.Append(quote);
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, MaxTextLength)))
        {
            WriteCharacter(c, quote, c < 0x7F || !(char.IsControl(c) || char.IsSurrogate(c)), c <= 0xFF ? "x2" : "x4");
        }

        _text.Append(value.Length > MaxTextLength ? Cutoff : "").Append(quote);
    }

    private void WriteBytes(ReadOnlySpan<byte> value)
    {
        var quote = value.Contains((byte)'\'') && !value.Contains((byte)'"') ? '"' : '\'';
        _text.Append('b').Append(quote);
        foreach (var b in value[..Math.Min(value.Length, MaxTextLength)])
        {
            WriteCharacter((char)b, quote, b < 0x7F, "x2");
        }

        _text.Append(value.Length > MaxTextLength ? Cutoff : "").Append(quote);
    }

    private void WriteCharacter(char c, char quote, bool printable, string hexFormat)
    {
        switch (c)
        {
            case '\\': _text.Append(@"\\"); break;
            case '\n': _text.Append(@"\n"); break;
            case '\r': _text.Append(@"\r"); break;
            case '\t': _text.Append(@"\t"); break;
            case var _ when c == quote: _text.Append('\\').Append(c); break;
            case var _ when c >= ' ' && printable: _text.Append(c); break;
            default: _text.Append(hexFormat == "x2" ? @"\x" : @"\u").Append(((int)c).ToString(hexFormat, CultureInfo.InvariantCulture)); break;
        }
    }

    private void Append(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
