using CloudPickle.Reduction.Builtin;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

public ref partial struct TypedReader
{
    /// <summary>Reads a <c>datetime</c> without a zone, or with a fixed one.</summary>
    internal DateTime ReadDateTime()
    {
        if (!TryBeginCall<DateTime>(PythonNames.DateTime, out var known))
        {
            return known;
        }

        var (time, zone) = ReadMoment();
        time = time.AddTicks(ReadDigit(out var memoIndex));
        if (zone is not null)
        {
            time = ZoneOffsets.IsUtc(zone) ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
                : DateTimeGlobals.HasInstant(time, zone.Offset) ? new DateTime(time.Ticks - zone.Offset.Ticks, DateTimeKind.Utc).ToLocalTime()
                : DateTime.SpecifyKind(time, DateTimeKind.Local);
        }

        return Remember(memoIndex, time);
    }

    /// <summary>Reads a <c>datetime</c> with a fixed zone.</summary>
    internal DateTimeOffset ReadDateTimeOffset()
    {
        if (!TryBeginCall<DateTimeOffset>(PythonNames.DateTime, out var known))
        {
            return known;
        }

        var (time, zone) = ReadMoment();
        if (zone is null || !FixedZones.IsOffset(zone.Offset) || !DateTimeGlobals.HasInstant(time, zone.Offset))
        {
            Fail();
            return default;
        }

        time = time.AddTicks(ReadDigit(out var memoIndex));
        return Remember(memoIndex, new DateTimeOffset(time, zone.Offset));
    }

    /// <summary>Reads a <c>date</c>.</summary>
    internal DateOnly ReadDateOnly()
    {
        if (TryBeginCall<DateOnly>(PythonNames.Date, out var date))
        {
            if (!TryReadBytes(out var state) || state.Length != MomentState.DateLength || !MomentState.TryReadDate(state, out date))
            {
                Fail();
            }

            EndCall(Opcode.Tuple1, date);
        }

        return date;
    }

    /// <summary>Reads a naive <c>time</c>.</summary>
    internal TimeOnly ReadTimeOnly()
    {
        if (!TryBeginCall<TimeOnly>(PythonNames.Time, out var known))
        {
            return known;
        }

        long ticks = 0;
        if (!TryReadBytes(out var state) || state.Length != MomentState.TimeLength || !MomentState.TryReadTime(state, out ticks))
        {
            Fail();
        }

        EndCall(Opcode.Tuple1);
        ticks += ReadDigit(out var memoIndex);
        return Remember(memoIndex, new TimeOnly(ticks));
    }

    /// <summary>Reads a <c>timedelta</c>.</summary>
    internal TimeSpan ReadTimeSpan()
    {
        if (!TryBeginCall<TimeSpan>(PythonNames.TimeDelta, out var known))
        {
            return known;
        }

        var (days, seconds, microseconds) = (ReadInt32(), ReadInt32(), ReadInt32());
        EndCall(Opcode.Tuple3);
        var duration = new PickledTimeDelta(days, seconds, microseconds);
        if (!duration.TryToTimeSpan(out var span))
        {
            Fail();
            return default;
        }

        span = new TimeSpan(checked(span.Ticks + ReadDigit(out var memoIndex)));
        return Remember(memoIndex, span);
    }

    /// <summary>The state and the zone of a <c>datetime</c>, to the end of its arguments.</summary>
    private (DateTime Time, PickledTimeZone? Zone) ReadMoment()
    {
        if (!TryReadBytes(out var state) || state.Length != MomentState.DateTimeLength
            || !MomentState.TryReadDate(state, out var date) || !MomentState.TryReadTime(state[MomentState.DateLength..], out var ticks))
        {
            Fail();
            return default;
        }

        var zone = PeekOpcode() == Opcode.Tuple1 ? null : ReadZone();
        EndCall(zone is null ? Opcode.Tuple1 : Opcode.Tuple2);
        return (date.ToDateTime(new TimeOnly(ticks)), zone);
    }

    private PickledTimeZone? ReadZone()
    {
        if (PeekReference(out var length) is PickledTimeZone known)
        {
            _position += length;
            return known;
        }

        if (TryReadGlobal(out _) is not { } global || !global.Equals(PythonNames.TimeZone))
        {
            Fail();
            return null;
        }

        var offset = ReadTimeSpan();
        var name = PeekOpcode() == Opcode.Tuple1 ? null : ReadString();
        EndCall(name is null ? Opcode.Tuple1 : Opcode.Tuple2);
        if (HasFailed || offset.Duration() >= TimeSpan.FromDays(1) || offset.Ticks % TimeSpan.TicksPerMicrosecond != 0)
        {
            Fail();
            return null;
        }

        var zone = name is null ? FixedZones.Of(offset) : new PickledTimeZone(offset, name);
        MemoizeIfAny(zone);
        return zone;
    }

    /// <summary>Reads the memo entry behind a time and its 100 ns digit (see <see cref="Reduction.Machine.Ticks"/>), or 0.</summary>
    private int ReadDigit(out int memoIndex)
    {
        _stackUsed -= CallDepth;
        memoIndex = MemoizeIfAny(TypedMemo.Pending);
        var word = PeekWord();
        if ((Opcode)(byte)word != Opcode.BinInt1 || (Opcode)(byte)(word >> 16) != Opcode.Pop || (byte)(word >> 8) is < 1 or > 9)
        {
            return 0;
        }

        Advance(3);
        if (memoIndex >= 0)
        {
            // The entry has no digit, the value has: two values.
            Fail();
        }

        return (byte)(word >> 8);
    }
}
