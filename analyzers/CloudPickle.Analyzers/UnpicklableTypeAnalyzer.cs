using System.Collections.Immutable;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>Says why an annotated type gets no reducer, from the same judgement that makes the generator leave it out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnpicklableTypeAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.TypeCannotBeReduced,
        Descriptors.NoUsableConstructor,
        Descriptors.ConstructorParameterWithoutMember,
        Descriptors.MemberTypeWithoutReducer,
        Descriptors.PrivateInNonPartialType,
        Descriptors.DuplicateKey,
        Descriptors.SubtypeNotDerived,
        Descriptors.BaseWithHiddenState,
        Descriptors.MemberCannotBeLoaded,
        Descriptors.HookSignature,
        Descriptors.HookOfCopy,
        Descriptors.ReducerOfAnotherType,
        Descriptors.TwoProtocols,
        Descriptors.ExtensionDataMember,
        Descriptors.OpenLibraryType,
    ];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known)
    {
        start.RegisterSymbolAction(symbol => AnalyzeType((INamedTypeSymbol)symbol.Symbol, known, symbol), SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end => AnalyzeAssembly(known, end));
    }

    private static void AnalyzeType(INamedTypeSymbol type, KnownSymbols known, SymbolAnalysisContext context)
    {
        if (known.SettingsOf(type) is { } settings &&
            TypeReducibility.Judge(type, settings, known, out var refusal, context.CancellationToken) is null && refusal is { IsSilent: false })
        {
            context.ReportDiagnostic(Create(refusal, type.Locations[0]));
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (!attribute.Is(KnownNames.PicklableSubtype) || attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol named }] ||
                named.TypeKind == TypeKind.Error)
            {
                continue;
            }

            var location = LocationOf(attribute, context.CancellationToken) ?? type.Locations[0];
            if (!Subtypes.IsSubtype(named, type))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.SubtypeNotDerived, location, named.Short(), type.Short()));
            }
            else if (!named.OriginalDefinition.Has(KnownNames.Picklable) &&
                OutsideRefusal(named, known.SettingsOf(named) ?? PickleSettings.Default, known, context.CancellationToken) is { IsSilent: false } outside)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.For(outside.Reason), location, outside.Arguments));
            }
        }
    }

    /// <summary>Types of other assemblies are reported where this assembly asks for them.</summary>
    private static void AnalyzeAssembly(KnownSymbols known, CompilationAnalysisContext context)
    {
        foreach (var attribute in context.Compilation.Assembly.GetAttributes())
        {
            if (!attribute.Is(KnownNames.PicklableType) || attribute.ConstructorArguments is not [{ Value: ITypeSymbol type }])
            {
                continue;
            }

            if (type is INamedTypeSymbol { IsUnboundGenericType: true } && !type.OriginalDefinition.ContainingAssembly.SameAs(context.Compilation.Assembly) &&
                known.Builtins.IsOpen(type))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.OpenLibraryType, LocationOf(attribute, context.CancellationToken) ?? Location.None, type.Short()));
                continue;
            }

            var refusal = OutsideRefusal(type, PickleSettings.From(attribute), known, context.CancellationToken);
            if (refusal is { IsSilent: false } && LocationOf(attribute, context.CancellationToken) is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.For(refusal.Reason), location, refusal.Arguments));
            }
        }
    }

    private static Refusal? OutsideRefusal(ITypeSymbol type, PickleSettings settings, KnownSymbols known, CancellationToken cancellation)
    {
        if (type is INamedTypeSymbol named && !known.Builtins.TryFind(type, out _))
        {
            if (named.ContainingAssembly.SameAs(known.Compilation.Assembly))
            {
                return null; // reported at its declaration
            }

            TypeReducibility.Judge(named.OriginalDefinition, settings, known, out var refusal, cancellation);
            return refusal;
        }

        return ReducerLookup.FindObstacle(type, known) is { } obstacle
            ? new Refusal(NotReducibleReason.TypeCannotBeReduced, type, type.Short(), $"'{obstacle.Type.Short()}' has no reducer: {obstacle.Advice}")
            : null;
    }

    private static Diagnostic Create(Refusal refusal, Location fallback)
    {
        var location = refusal.Culprit.Locations.FirstOrDefault(l => l.IsInSource) ?? fallback;
        return Diagnostic.Create(Descriptors.For(refusal.Reason), location, refusal.Arguments);
    }

    private static Location? LocationOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();
}
