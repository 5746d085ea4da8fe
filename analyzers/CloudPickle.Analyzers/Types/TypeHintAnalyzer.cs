using System.Collections.Immutable;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Types;

/// <summary>Says of annotated types, and of those that should be, what was probably not meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeHintAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.UnannotatedSubtype,
        Descriptors.RequiredMemberIgnored,
        Descriptors.TreeWithCycle,
        Descriptors.LostTicks,
        Descriptors.AttributeWithoutEffect,
        Descriptors.SeveralConstructorsChosen,
        Descriptors.NotAPythonName,
    ];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known) =>
        start.RegisterSymbolAction(symbol => AnalyzeType((INamedTypeSymbol)symbol.Symbol, known, symbol), SymbolKind.NamedType);

    private static void AnalyzeType(INamedTypeSymbol type, KnownSymbols known, SymbolAnalysisContext context)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return;
        }

        var found = known.SettingsOf(type) is { } settings
            ? MemberHints.Of(type).Concat(TickHints.Of(type, settings, known, context.CancellationToken))
                .Concat(TreeHints.Of(type, settings, known, context.CancellationToken)).Concat(NameHints.Of(type, settings))
            : InheritanceHints.Of(type, known).Concat(MemberHints.OfUnannotated(type));
        foreach (var diagnostic in found)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
