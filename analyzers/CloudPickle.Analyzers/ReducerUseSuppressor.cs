using System.Collections.Immutable;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>
/// Silences what compiler, IDE and code analysis say of private fields, properties and constructors and of internal types that nothing
/// seems to use: the reducer does, through accessors that they do not see.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReducerUseSuppressor : DiagnosticSuppressor
{
    private const string Because = "Pickling reads it and loading assigns, calls or creates it";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Suppressed = new[]
    {
        new SuppressionDescriptor("CPKS0001", "CS0169", Because), // field is never used
        new SuppressionDescriptor("CPKS0002", "CS0414", Because), // field is assigned but never used
        new SuppressionDescriptor("CPKS0003", "CS0649", Because), // field is never assigned
        new SuppressionDescriptor("CPKS0004", "IDE0044", Because), // make field readonly
        new SuppressionDescriptor("CPKS0005", "IDE0051", Because), // private member is unused
        new SuppressionDescriptor("CPKS0006", "IDE0052", Because), // private member is never read
        new SuppressionDescriptor("CPKS0007", "CA1823", Because), // private field is unused
        new SuppressionDescriptor("CPKS0008", "CA1812", Because), // internal class is never created
        new SuppressionDescriptor("CPKS0009", "CA1811", Because), // private code is never called
        new SuppressionDescriptor("CPKS0010", "CS8618", Because), // constructor leaves a member null
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
                tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan) is { } node &&
                context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken) is { } symbol &&
                IsUsed(symbol, diagnostic.Id, known, context.CancellationToken))
            {
                context.ReportSuppression(Suppression.Create(Suppressed[diagnostic.Id], diagnostic));
            }
        }
    }

    private static bool IsUsed(ISymbol symbol, string id, KnownSymbols known, CancellationToken cancellation) => symbol switch
    {
        INamedTypeSymbol type => id == "CA1812" && known.SettingsOf(type) is not null,
        IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } =>
            id != "CS8618" && !symbol.Has(KnownNames.PickleIgnore) && known.SettingsOf(symbol.ContainingType) is not null && IsState(symbol),
        IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaredAccessibility: Accessibility.Private } constructor =>
            id is "IDE0051" or "CA1811" or "CS8618" && IsCalledByLoading(constructor, known, cancellation),
        _ => false,
    };

    private static bool IsState(ISymbol member) => member is IFieldSymbol || member.Has(KnownNames.PickleName) ||
        member.ContainingType.GetMembers().Any(f => f is IFieldSymbol field && field.AssociatedSymbol.SameAs(member));

    private static bool IsCalledByLoading(IMethodSymbol constructor, KnownSymbols known, CancellationToken cancellation) =>
        known.SettingsOf(constructor.ContainingType) is { } settings &&
        TypeReducibility.Judge(constructor.ContainingType, settings, known, out _, cancellation)?.Construction?.Constructor.SameAs(constructor) == true;
}
