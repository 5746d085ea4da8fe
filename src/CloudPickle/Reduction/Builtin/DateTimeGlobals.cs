using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// The classes of Python's <c>datetime</c> module, called with their state bytes (as CPython writes them) or with numbers (as other
/// picklers do), and <c>zoneinfo.ZoneInfo</c>. A value that a .NET type holds exactly becomes that; the others keep their own classes.
/// </summary>
internal static class DateTimeGlobals
{
    public static PickledGlobal[] All =>
    [
        new("datetime", "datetime") { Handler = new CallHandler(DateTimeCall) },
        new("datetime", "date") { Handler = new CallHandler(DateCall) },
        new("datetime", "time") { Handler = new CallHandler(TimeCall) },
        new("datetime", "timedelta") { Handler = new CallHandler(TimeDeltaCall) },
        new("datetime", "timezone") { Handler = new CallHandler(TimeZoneCall) },
        new("zoneinfo", "ZoneInfo") { Handler = new CallHandler(ZoneInfoCall) },
        new("zoneinfo", "ZoneInfo._unpickle") { Handler = new CallHandler(ZoneInfoUnpickle) },
    ];

    /// <summary>The .NET value of a <c>datetime</c>.</summary>
    public static object FromDateTime(DateTime local, object? zone, bool fold)
    {
        if (zone is null && !fold)
        {
            return local;
        }

        if (!fold && zone is PickledTimeZone { Name: null } fixedZone && FixedZones.IsOffset(fixedZone.Offset) && HasInstant(local, fixedZone.Offset))
        {
            return new DateTimeOffset(local, fixedZone.Offset);
        }

        return new PickledDateTime(local, zone, fold);
    }

    public static bool HasInstant(DateTime local, TimeSpan offset) =>
        local.Ticks - offset.Ticks is >= 0 and var instant && instant <= DateTime.MaxValue.Ticks;

    private static bool DateTimeCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        Span<byte> state = stackalloc byte[MomentState.DateTimeLength];
        if (arguments.Length is 1 or 2 && MomentState.TryCopy(arguments[0], state))
        {
            var fold = MomentState.TakeFold(ref state[2]);
            if (!MomentState.TryReadDate(state, out var date) || !MomentState.TryReadTime(state[MomentState.DateLength..], out var ticks))
            {
                throw OutOfRange(machine, "datetime.datetime");
            }

            return TryFinish(date, ticks, arguments.Length == 2 ? arguments[1] : null, fold, out result);
        }

        Span<long> parts = stackalloc long[7];
        var count = TakeNumbers(arguments, parts);
        if (count < 3 || arguments.Length > count + 1 || (arguments.Length > count && count < 7))
        {
            return false;
        }

        return MomentState.TryMakeDate(parts[0], parts[1], parts[2], out var day) && MomentState.TryMakeTime(parts[3], parts[4], parts[5], parts[6], out var time)
            ? TryFinish(day, time, arguments.Length > count ? arguments[^1] : null, fold: false, out result)
            : throw OutOfRange(machine, "datetime.datetime");
    }

    private static bool TryFinish(DateOnly date, long ticks, object? zone, bool fold, out object? result)
    {
        var isZone = IsZone(zone);
        result = isZone ? FromDateTime(date.ToDateTime(new TimeOnly(ticks)), zone, fold) : null;
        return isZone;
    }

    private static bool DateCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        Span<byte> state = stackalloc byte[MomentState.DateLength];
        Span<long> parts = stackalloc long[3];
        DateOnly date;
        bool exists;
        if (arguments.Length == 1 && MomentState.TryCopy(arguments[0], state))
        {
            exists = MomentState.TryReadDate(state, out date);
        }
        else if (arguments.Length == 3 && TakeNumbers(arguments, parts) == 3)
        {
            exists = MomentState.TryMakeDate(parts[0], parts[1], parts[2], out date);
        }
        else
        {
            return false;
        }

        result = exists ? date : throw OutOfRange(machine, "datetime.date");
        return true;
    }

    private static bool TimeCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        Span<byte> state = stackalloc byte[MomentState.TimeLength];
        Span<long> parts = stackalloc long[4];
        long ticks;
        var fold = false;
        object? zone = null;
        bool exists;
        if (arguments.Length is 1 or 2 && MomentState.TryCopy(arguments[0], state))
        {
            fold = MomentState.TakeFold(ref state[0]);
            exists = MomentState.TryReadTime(state, out ticks);
            zone = arguments.Length == 2 ? arguments[1] : null;
        }
        else if (TakeNumbers(arguments, parts) is var count && (arguments.Length == count || (count == 4 && arguments.Length == 5)))
        {
            exists = MomentState.TryMakeTime(parts[0], parts[1], parts[2], parts[3], out ticks);
            zone = arguments.Length > count ? arguments[^1] : null;
        }
        else
        {
            return false;
        }

        if (!exists)
        {
            throw OutOfRange(machine, "datetime.time");
        }

        var time = new TimeOnly(ticks);
        result = !IsZone(zone) ? null : zone is null && !fold ? time : new PickledTime(time, zone, fold);
        return result is not null;
    }

    private static bool TimeDeltaCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        Span<long> parts = stackalloc long[3];
        if (TakeNumbers(arguments, parts) != arguments.Length)
        {
            return false;
        }

        try
        {
            var duration = new PickledTimeDelta(parts[0], parts[1], parts[2]);
            result = duration.TryToTimeSpan(out var span) ? span : duration;
            return true;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw machine.Error("The pickle has a datetime.timedelta of more than 999999999 days.", exception);
        }
    }

    private static bool TimeZoneCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments.Length is not (1 or 2) || arguments[0] is not TimeSpan offset || (arguments.Length == 2 && arguments[1] is not string))
        {
            return false;
        }

        if (offset.Duration() >= TimeSpan.FromDays(1) || offset.Ticks % TimeSpan.TicksPerMicrosecond != 0)
        {
            throw OutOfRange(machine, "datetime.timezone");
        }

        var name = arguments.Length == 2 ? (string?)arguments[1] : null;
        result = name is null ? FixedZones.Of(offset) : new PickledTimeZone(offset, name);
        return true;
    }

    private static bool ZoneInfoCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [string key] ? new PickledZoneInfo(key) : null;
        return result is not null;
    }

    /// <summary><c>ZoneInfo._unpickle(key, from_cache)</c>.</summary>
    private static bool ZoneInfoUnpickle(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [string key, true or false or 0 or 1] ? new PickledZoneInfo(key) : null;
        return result is not null;
    }

    /// <summary>A zone is none, a fixed one, an IANA one, or an object of a class that stays inert.</summary>
    private static bool IsZone(object? value) => value is null or PickledTimeZone or PickledZoneInfo or PickledObject;

    /// <summary>Takes the leading ints, at most as many as there are places, and gives their number.</summary>
    private static int TakeNumbers(ReadOnlySpan<object?> arguments, Span<long> numbers)
    {
        var count = 0;
        for (; count < arguments.Length && count < numbers.Length; count++)
        {
            if (arguments[count] is int narrow)
            {
                numbers[count] = narrow;
            }
            else if (arguments[count] is long wide)
            {
                numbers[count] = wide;
            }
            else
            {
                break;
            }
        }

        return count;
    }

    private static UnpicklingException OutOfRange(PickleMachine machine, string type) => machine.Error($"The pickle has a {type} that is out of range.");
}
