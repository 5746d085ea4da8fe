namespace CloudPickle.Tool.Scanning;

/// <summary>What a scan comes to.</summary>
internal enum ScanVerdict
{
    /// <summary>Nothing but data.</summary>
    Data,

    /// <summary>Names, ids or codes that are not known to be data.</summary>
    Unknown,

    /// <summary>Names that run code.</summary>
    Dangerous,

    /// <summary>Damaged, so that nobody knows what follows; nothing dangerous stands before the damage.</summary>
    Malformed,
}
