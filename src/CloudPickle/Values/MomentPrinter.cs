using System.Text;

namespace CloudPickle;

/// <summary>Prints the values of the <c>datetime</c> and <c>zoneinfo</c> modules in the style of Python's <c>repr</c>.</summary>
internal static class MomentPrinter
{
    /// <summary>Appends the value when it is of one of these kinds; a zone, which can be any node, goes to the delegate.</summary>
    internal static bool TryWrite(StringBuilder text, object value, Action<object> writeZone)
    {
        switch (value)
        {
            case DateOnly v: ScalarPrinter.Append(text, $"datetime.date({v.Year}, {v.Month}, {v.Day})"); break;
            case DateTime v: WriteDateTime(text, v, null, false, writeZone); break;
            case DateTimeOffset v: WriteDateTime(text, v.DateTime, new PickledTimeZone(v.Offset), false, writeZone); break;
            case PickledDateTime v: WriteDateTime(text, v.DateTime, v.TimeZone, v.Fold, writeZone); break;
            case TimeOnly v: WriteTime(text, v, null, false, writeZone); break;
            case PickledTime v: WriteTime(text, v.Time, v.TimeZone, v.Fold, writeZone); break;
            case TimeSpan v: WriteDuration(text, new PickledTimeDelta(v.Days, 0, (v.Ticks - (v.Days * TimeSpan.TicksPerDay)) / 10)); break;
            case PickledTimeDelta v: WriteDuration(text, v); break;
            case PickledZoneInfo v:
                text.Append("zoneinfo.ZoneInfo(key=");
                ScalarPrinter.WriteText(text, v.Key);
                text.Append(')');
                break;
            case PickledTimeZone v: WriteTimeZone(text, v); break;
            default: return false;
        }

        return true;
    }

    private static void WriteDateTime(StringBuilder text, DateTime value, object? zone, bool fold, Action<object> writeZone)
    {
        ScalarPrinter.Append(text, $"datetime.datetime({value.Year}, {value.Month}, {value.Day}, {value.Hour}, {value.Minute}");
        EndTime(text, TimeOnly.FromDateTime(value), zone, fold, writeZone);
    }

    private static void WriteTime(StringBuilder text, TimeOnly value, object? zone, bool fold, Action<object> writeZone)
    {
        ScalarPrinter.Append(text, $"datetime.time({value.Hour}, {value.Minute}");
        EndTime(text, value, zone, fold, writeZone);
    }

    private static void EndTime(StringBuilder text, TimeOnly time, object? zone, bool fold, Action<object> writeZone)
    {
        var microseconds = (int)(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        if (time.Second != 0 || microseconds != 0)
        {
            ScalarPrinter.Append(text, $", {time.Second}");
        }

        if (microseconds != 0)
        {
            ScalarPrinter.Append(text, $", {microseconds}");
        }

        if (fold)
        {
            text.Append(", fold=1");
        }

        if (zone is not null)
        {
            text.Append(", tzinfo=");
            writeZone(zone);
        }

        text.Append(')');
    }

    private static void WriteTimeZone(StringBuilder text, PickledTimeZone zone)
    {
        if (zone.Offset == TimeSpan.Zero && zone.Name is null)
        {
            text.Append("datetime.timezone.utc");
            return;
        }

        text.Append("datetime.timezone(");
        WriteDuration(text, new PickledTimeDelta(0, 0, zone.Offset.Ticks / TimeSpan.TicksPerMicrosecond));
        if (zone.Name is { } name)
        {
            text.Append(", ");
            ScalarPrinter.WriteText(text, name);
        }

        text.Append(')');
    }

    private static void WriteDuration(StringBuilder text, PickledTimeDelta value)
    {
        var start = text.Append("datetime.timedelta(").Length;
        WritePart("days", value.Days);
        WritePart("seconds", value.Seconds);
        WritePart("microseconds", value.Microseconds);
        text.Append(text.Length == start ? "0)" : ")");

        void WritePart(string name, int part)
        {
            if (part != 0)
            {
                ScalarPrinter.Append(text, $"{(text.Length == start ? "" : ", ")}{name}={part}");
            }
        }
    }
}
