namespace Cases;

/// <summary>No state at all: no BUILD on the wire.</summary>
[Picklable]
public sealed class Empty;
