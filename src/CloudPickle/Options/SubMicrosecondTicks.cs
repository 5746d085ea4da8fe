namespace CloudPickle;

/// <summary>.NET counts time in ticks of 100 ns, Python in microseconds. This says what happens to the last digit.</summary>
public enum SubMicrosecondTicks
{
    /// <summary>The digit is written beside the value where Python's machine drops it: Python sees microseconds, .NET gets the exact value back.</summary>
    Preserve,

    /// <summary>The value is cut to microseconds.</summary>
    Truncate,

    /// <summary>A value that is not a whole number of microseconds is an error.</summary>
    Reject,
}
