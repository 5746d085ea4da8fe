using CloudPickle.Inspection;

namespace CloudPickle.Tool.Scanning;

/// <summary>One row of a scan.</summary>
/// <param name="Risk">The class of the name.</param>
/// <param name="Name">What it is, escaped for a terminal.</param>
/// <param name="Use">What the pickle does with it.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Offset">Where it stands first.</param>
/// <param name="Why">Why it is in that class.</param>
internal sealed record ScanFinding(NameRisk Risk, string Name, string Use, int Count, long Offset, string Why)
{
    /// <summary>What the pickle does with a name.</summary>
    public static string UseOf(IEnumerable<GlobalReference> references)
    {
        var isCalled = references.Any(reference => reference.Calls > 0);
        var isGivenState = references.Any(reference => reference.IsGivenState);
        return (isCalled, isGivenState) switch
        {
            (true, true) => "called, given a state",
            (true, false) => "called",
            (false, true) => "given a state",
            _ => "named",
        };
    }
}
