using System.Collections.Immutable;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>Finds hooks that the generator of another assembly could not see in a base class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenHookAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.HookHiddenFromDerivers];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known) =>
        start.RegisterSymbolAction(static symbol => AnalyzeType((INamedTypeSymbol)symbol.Symbol, symbol), SymbolKind.NamedType);

    /// <summary>Types are far fewer than methods, and most are told by themselves.</summary>
    private static void AnalyzeType(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (!IsDerivable(type))
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal } method &&
                (method.Has(KnownNames.PickleBeforeDump) || method.Has(KnownNames.PickleAfterLoad)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.HookHiddenFromDerivers, method.Locations[0], type.Short(), method.Name));
            }
        }
    }

    /// <summary>Whether a type of another assembly could have it as a base.</summary>
    private static bool IsDerivable(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsSealed: false } || !type.InstanceConstructors.Any(c => IsVisible(c.DeclaredAccessibility)))
        {
            return false;
        }

        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (!IsVisible(t.DeclaredAccessibility))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVisible(Accessibility accessibility) =>
        accessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
