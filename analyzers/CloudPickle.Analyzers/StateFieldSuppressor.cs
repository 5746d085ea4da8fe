using System.Collections.Immutable;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>
/// Silences what compiler and IDE say of private fields that nothing seems to assign or read: the reducer does, through an
/// accessor that they do not see.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateFieldSuppressor : DiagnosticSuppressor
{
    private const string Because = "Pickling reads the field and loading assigns it";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Suppressed = new[]
    {
        new SuppressionDescriptor("CPKS0001", "CS0169", Because), // never used
        new SuppressionDescriptor("CPKS0002", "CS0414", Because), // assigned but never used
        new SuppressionDescriptor("CPKS0003", "CS0649", Because), // never assigned
        new SuppressionDescriptor("CPKS0004", "IDE0044", Because), // make readonly
        new SuppressionDescriptor("CPKS0005", "IDE0051", Because), // unused private member
        new SuppressionDescriptor("CPKS0006", "IDE0052", Because), // private member never read
    }.ToImmutableDictionary(s => s.SuppressedDiagnosticId);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Suppressed.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (KnownSymbols.TryCreate(context.Compilation) is not { } known)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree &&
                context.GetSemanticModel(tree) is var model &&
                tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan) is { } node &&
                model.GetDeclaredSymbol(node, context.CancellationToken) is IFieldSymbol { IsStatic: false } field &&
                !field.Has(KnownNames.PickleIgnore) &&
                known.SettingsOf(field.ContainingType) is not null)
            {
                context.ReportSuppression(Suppression.Create(Suppressed[diagnostic.Id], diagnostic));
            }
        }
    }
}
