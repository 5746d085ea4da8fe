using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudPickle.CodeFixes.Planning;

/// <summary>
/// Fixes a document, project or solution at once: all plans are made on the code as it is, and what several of them ask for is done once.
/// </summary>
internal sealed class PlannedFixAll : FixAllProvider
{
    public static readonly PlannedFixAll Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all", cancellation => Fix(context.WithCancellationToken(cancellation)), context.CodeActionEquivalenceKey));

    private static async Task<Solution> Fix(FixAllContext context)
    {
        var fix = (PlannedFix)context.CodeFixProvider;
        var plans = new List<FixPlan>();
        foreach (var diagnostic in await DiagnosticsIn(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document &&
                await FixTarget.Create(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } target &&
                fix.Plan(target) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return await FixPlan.Apply(context.Solution, plans, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsIn(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return context.Document is { } document ? InOrder(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)) : [];
        }

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<Diagnostic>();
        foreach (var project in projects)
        {
            found.AddRange(InOrder(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
        }

        return found;
    }

    private static IEnumerable<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start);
}
