namespace CloudPickle;

/// <summary>The kinds of <c>datetime</c> values; values of different families are never equal.</summary>
internal enum PythonMomentFamily : byte
{
    NaiveDateTime = 1,
    Instant,
    Date,
    NaiveTime,
    AwareTime,
    Duration,
    TimeZone,
}
