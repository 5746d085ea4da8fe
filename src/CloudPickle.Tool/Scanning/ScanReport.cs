using CloudPickle.Inspection;

namespace CloudPickle.Tool.Scanning;

/// <summary>What a scan found, most dangerous first.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Findings">The names, ids and codes.</param>
/// <param name="Problems">Damage and oddities.</param>
/// <param name="Pickles">How many pickles there are.</param>
internal sealed record ScanReport(ScanVerdict Verdict, IReadOnlyList<ScanFinding> Findings, IReadOnlyList<PickleProblem> Problems, int Pickles)
{
    /// <summary>The exit code for the verdict.</summary>
    public int Code => Verdict switch
    {
        ScanVerdict.Data => ExitCode.Success,
        ScanVerdict.Unknown => ExitCode.Unknown,
        ScanVerdict.Dangerous => ExitCode.Dangerous,
        _ => ExitCode.Malformed,
    };

    /// <summary>The verdict in words.</summary>
    public string Summary => Verdict switch
    {
        ScanVerdict.Data => "data only",
        ScanVerdict.Unknown => "not known to be safe: it needs names or objects that this tool does not know",
        ScanVerdict.Dangerous => "DANGEROUS: loading it in Python can run code",
        _ => "damaged: what follows the damage cannot be known",
    };
}
