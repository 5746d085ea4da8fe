using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Writes the values of Python's <c>datetime</c> module as CPython does: a call of the class with its state bytes and its zone.</summary>
internal static class MomentWriter
{
    /// <summary>Writes a <c>datetime.datetime</c>.</summary>
    /// <param name="pickler">The session.</param>
    /// <param name="ticks">The local date and time; what is below a microsecond goes beside the value.</param>
    /// <param name="zone">The tzinfo, or null.</param>
    /// <param name="fold">The fold. As in CPython, protocols below 4 have no place for it.</param>
    public static void WriteDateTime(Pickler pickler, long ticks, object? zone, bool fold = false)
    {
        var digit = TakeDigit(pickler, ref ticks);
        var time = new DateTime(ticks);
        Span<byte> state = stackalloc byte[MomentState.DateTimeLength];
        MomentState.WriteDate(state, DateOnly.FromDateTime(time));
        MomentState.WriteTime(state[MomentState.DateLength..], time.TimeOfDay.Ticks);
        if (fold && pickler.Protocol >= 4)
        {
            MomentState.SetFold(ref state[2]);
        }

        WriteState(pickler, PythonNames.DateTime, state, zone);
        WriteDigit(pickler, digit);
    }

    /// <summary>Writes a <c>datetime.time</c>.</summary>
    public static void WriteTime(Pickler pickler, long ticks, object? zone, bool fold = false)
    {
        var digit = TakeDigit(pickler, ref ticks);
        Span<byte> state = stackalloc byte[MomentState.TimeLength];
        MomentState.WriteTime(state, ticks);
        if (fold && pickler.Protocol >= 4)
        {
            MomentState.SetFold(ref state[0]);
        }

        WriteState(pickler, PythonNames.Time, state, zone);
        WriteDigit(pickler, digit);
    }

    public static void WriteDate(Pickler pickler, DateOnly date)
    {
        Span<byte> state = stackalloc byte[MomentState.DateLength];
        MomentState.WriteDate(state, date);
        WriteState(pickler, PythonNames.Date, state, null);
    }

    public static void WriteDuration(Pickler pickler, TimeSpan duration)
    {
        var ticks = duration.Ticks;
        var digit = TakeDigit(pickler, ref ticks, out var microsecondsBelow);
        var (days, rest) = Math.DivRem(ticks, TimeSpan.TicksPerDay);
        rest -= microsecondsBelow * TimeSpan.TicksPerMicrosecond;
        if (rest < 0)
        {
            days--;
            rest += TimeSpan.TicksPerDay;
        }

        WriteDuration(pickler, (int)days, (int)(rest / TimeSpan.TicksPerSecond), (int)(rest % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
        WriteDigit(pickler, digit);
    }

    public static void WriteDuration(Pickler pickler, int days, int seconds, int microseconds)
    {
        pickler.WriteGlobal(PythonNames.TimeDelta);
        pickler.BeginTuple(3);
        pickler.Writer.WriteInt32(days);
        pickler.Writer.WriteInt32(seconds);
        pickler.Writer.WriteInt32(microseconds);
        pickler.EndTuple(3);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
    }

    /// <summary>The digit below the microsecond, taken out of the ticks as the options say.</summary>
    private static int TakeDigit(Pickler pickler, ref long ticks) => TakeDigit(pickler, ref ticks, out _);

    /// <summary>As above; of a negative duration the ticks round up, and one microsecond is to be taken off (the result might not fit a long).</summary>
    private static int TakeDigit(Pickler pickler, ref long ticks, out int microsecondsBelow)
    {
        microsecondsBelow = 0;
        var digit = (int)(ticks % TimeSpan.TicksPerMicrosecond);
        if (digit == 0)
        {
            return 0;
        }

        switch (pickler.Options.SubMicrosecondTicks)
        {
            case SubMicrosecondTicks.Reject:
                throw pickler.Error("The time has a fraction of a microsecond, which Python's times do not hold, and PickleOptions.SubMicrosecondTicks says to refuse it.");
            case SubMicrosecondTicks.Truncate:
                ticks -= digit;
                return 0;
            default:
                // The microseconds round down, so that the digit is always one to add.
                ticks -= digit;
                if (digit < 0)
                {
                    digit += (int)TimeSpan.TicksPerMicrosecond;
                    microsecondsBelow = 1;
                }

                return digit;
        }
    }

    /// <summary>Pushes the digit and pops it again: Python's machine has forgotten it then, <see cref="Machine.Ticks"/> adds it.</summary>
    private static void WriteDigit(Pickler pickler, int digit)
    {
        if (digit != 0)
        {
            pickler.Writer.WriteInt32(digit);
            pickler.Writer.WriteOpcode(Opcode.Pop);
        }
    }

    private static void WriteState(Pickler pickler, PickledGlobal type, ReadOnlySpan<byte> state, object? zone)
    {
        var count = zone is null ? 1 : 2;
        pickler.WriteGlobal(type);
        pickler.BeginTuple(count);
        pickler.NextTupleItem();
        pickler.WriteBytes(state);
        if (zone is not null)
        {
            pickler.NextTupleItem();
            pickler.Write(zone);
        }

        pickler.EndTuple(count);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
    }
}
