namespace CloudPickle.Reduction.Builtin;

/// <summary>The fixed offsets that .NET's times have, one object each: in one pickle they are written once and referred to then.</summary>
internal static class FixedZones
{
    /// <summary>
    /// The <c>tzname()</c> of a <see cref="DateTime"/> of kind <see cref="DateTimeKind.Local"/>: the offset is the machine's, the name gives the
    /// kind back.
    /// </summary>
    public const string LocalName = "local";

    private const int MaxMinutes = 14 * 60;
    private static readonly PickledTimeZone?[] s_unnamed = new PickledTimeZone?[(2 * MaxMinutes) + 1];
    private static readonly PickledTimeZone?[] s_local = new PickledTimeZone?[(2 * MaxMinutes) + 1];

    public static PickledTimeZone Of(TimeSpan offset) => offset == TimeSpan.Zero ? PickledTimeZone.Utc : Of(s_unnamed, offset, null);

    public static PickledTimeZone Local(TimeSpan offset) => Of(s_local, offset, LocalName);

    /// <summary>Whether a <see cref="DateTimeOffset"/> can have the offset.</summary>
    public static bool IsOffset(TimeSpan offset) =>
        offset.Ticks % TimeSpan.TicksPerMinute == 0 && offset.Duration() <= TimeSpan.FromMinutes(MaxMinutes);

    private static PickledTimeZone Of(PickledTimeZone?[] zones, TimeSpan offset, string? name)
    {
        if (!IsOffset(offset))
        {
            return new PickledTimeZone(offset, name);
        }

        ref var zone = ref zones[(int)(offset.Ticks / TimeSpan.TicksPerMinute) + MaxMinutes];
        return zone ??= new PickledTimeZone(offset, name);
    }
}
