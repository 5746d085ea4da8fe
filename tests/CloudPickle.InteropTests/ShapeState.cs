namespace CloudPickle.InteropTests;

/// <summary>What a union of F# is in a pickle: the name of its case, and what that holds.</summary>
[Picklable]
public sealed record ShapeState(string Case, double Size);
