using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudPickle.CodeFixes.Planning;

/// <summary>A fix that says what it would change before it changes anything, so that many can be applied at once.</summary>
public abstract class PlannedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => PlannedFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixTarget.Create(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } target &&
                Plan(target) is { } plan)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(plan.Title, cancellation => FixPlan.Apply(target.Solution, [plan], cancellation), plan.Kind), diagnostic);
            }
        }
    }

    /// <summary>Returns what to change, or null where the fix does not fit.</summary>
    internal abstract FixPlan? Plan(FixTarget target);
}
