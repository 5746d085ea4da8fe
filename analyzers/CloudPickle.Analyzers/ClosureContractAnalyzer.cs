using System.Collections.Concurrent;
using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CloudPickle.Analyzers;

/// <summary>
/// Compares <c>cloudpickle.closures.txt</c> with the closures of the project. CloudPickle.targets passes the file to the compiler only
/// where the build must not write it, in continuous integration.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureContractAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ContractOutOfDate];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known)
    {
        if (start.Options.AdditionalFiles.FirstOrDefault(IsContract) is not { } contract)
        {
            return;
        }

        var closures = new ConcurrentBag<ReducibleClosure>();
        start.RegisterCallAction((file, call) =>
            JudgedCall.Of(call, file.SemanticModel, file.CancellationToken)?.Closures.ForEach(closures.Add));
        start.RegisterCompilationEndAction(end => Compare(contract, closures, end));
    }

    private static bool IsContract(AdditionalText file) =>
        string.Equals(Path.GetFileName(file.Path), ClosureContract.FileName, StringComparison.OrdinalIgnoreCase);

    private static void Compare(AdditionalText file, IEnumerable<ReducibleClosure> closures, CompilationAnalysisContext context)
    {
        if (file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var listed = ClosureContract.Parse(text.Lines.Select(line => line.ToString()));
        var known = new HashSet<ContractEntry>(listed.Select(l => l.Entry));
        var found = new HashSet<ContractEntry>();
        foreach (var closure in closures.OrderBy(c => c.Argument.Function.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(c => c.Argument.Function.SpanStart))
        {
            var entry = ContractEntry.Of(
                closure.Site, closure.Hash, ClosureIdentity.TypeName(closure.DelegateType),
                closure.Captures.Select(c => (c.Name, ClosureIdentity.TypeName(c.Type), c.IsCell)));
            if (found.Add(entry) && !known.Contains(entry))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.ContractOutOfDate, closure.Argument.Function.GetLocation(), $"{entry} is not in it as it is here"));
            }
        }

        foreach (var (entry, line) in listed.Where(l => !found.Contains(l.Entry)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ContractOutOfDate, LocationOf(file, text, line), $"nothing is {entry} as it says any more"));
        }
    }

    private static Location LocationOf(AdditionalText file, SourceText text, int line) =>
        Location.Create(file.Path, text.Lines[line].Span, text.Lines.GetLinePositionSpan(text.Lines[line].Span));
}
