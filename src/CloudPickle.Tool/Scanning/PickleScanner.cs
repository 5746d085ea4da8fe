using System.Globalization;
using CloudPickle.Inspection;

namespace CloudPickle.Tool.Scanning;

/// <summary>Judges what loading a document would do.</summary>
internal static class PickleScanner
{
    /// <summary>Scans a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="allowed">Names to take for data: <c>module.name</c>, or <c>module.*</c> for all of a module.</param>
    public static ScanReport Scan(PickleDocument document, IReadOnlyCollection<string> allowed)
    {
        var findings = Names(document, allowed)
            .Concat(document.Pickles.SelectMany(Others))
            .OrderByDescending(finding => finding.Risk)
            .ThenBy(finding => finding.Offset)
            .ToList();
        var problems = document.Problems.ToList();
        return new ScanReport(Judge(findings, problems), findings, problems, document.Pickles.Count);
    }

    private static ScanVerdict Judge(List<ScanFinding> findings, List<PickleProblem> problems)
    {
        var worst = findings.Count > 0 ? findings[0].Risk : NameRisk.Data;
        if (worst == NameRisk.Dangerous)
        {
            return ScanVerdict.Dangerous;
        }

        // A pickle that Python and this tool may read differently is not data.
        return problems.Any(problem => problem.IsFatal) ? ScanVerdict.Malformed
            : worst != NameRisk.Data || problems.Count > 0 ? ScanVerdict.Unknown
            : ScanVerdict.Data;
    }

    private static IEnumerable<ScanFinding> Names(PickleDocument document, IReadOnlyCollection<string> allowed)
    {
        foreach (var group in document.Globals.GroupBy(global => global.Name))
        {
            var references = group.ToList();
            var (risk, why) = IsAllowed(group.Key, allowed) ? (NameRisk.Data, "allowed by --allow") : NameTable.Classify(group.Key);
            yield return new ScanFinding(risk, references[0].ToString(), ScanFinding.UseOf(references), references.Count, references[0].Offset, why);
        }
    }

    private static bool IsAllowed(PickledGlobal? name, IReadOnlyCollection<string> allowed) =>
        name is not null && (allowed.Contains($"{name.Module}.{name.QualifiedName}") || (allowed.Contains($"{name.Module}.*") && !name.QualifiedName.Contains('.')));

    private static IEnumerable<ScanFinding> Others(InspectedPickle pickle)
    {
        if (pickle.ComputedCalls.Count > 0)
        {
            yield return new ScanFinding(
                NameRisk.Unknown, "(result of a call)", "called", pickle.ComputedCalls.Count, pickle.ComputedCalls[0].Offset, "what a call makes is called in its turn");
        }

        foreach (var group in pickle.Extensions.Where(extension => extension.Name is null).GroupBy(extension => extension.Code))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"extension code {group.Key}");
            yield return new ScanFinding(NameRisk.Unknown, name, "named", group.Count(), group.First().Offset, "the reader's table gives it a name");
        }

        if (pickle.PersistentObjects.Count > 0)
        {
            var first = pickle.PersistentObjects[0];
            yield return new ScanFinding(NameRisk.Unknown, first.ToString(), "resolved", pickle.PersistentObjects.Count, first.Offset, "the reader resolves persistent ids");
        }
    }
}
