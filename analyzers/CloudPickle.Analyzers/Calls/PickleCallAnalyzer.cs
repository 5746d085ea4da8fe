using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Calls;

/// <summary>Looks at the types that calls dump and load.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PickleCallAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.CallWithoutReducer, Descriptors.DumpByRuntimeType, Descriptors.LoadWithoutSubtype, Descriptors.RunTimePath];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known)
    {
        var sources = new SourceTypes(start.Compilation);
        start.RegisterCallAction((file, call) => AnalyzeCall(file, call, known, sources));
    }

    private static void AnalyzeCall(SemanticModelAnalysisContext context, InvocationExpressionSyntax call, KnownSymbols known, SourceTypes sources)
    {
        if (!PickleCallBinder.IsCandidate(call))
        {
            return;
        }

        var info = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken);
        var method = (info.Symbol ?? (info.CandidateReason == CandidateReason.LateBound ? info.CandidateSymbols.FirstOrDefault() : null)) as IMethodSymbol;
        if (method is not { TypeArguments: [var type] } || !PickleCallBinder.IsOwn(method))
        {
            return;
        }

        var isDump = method.Name.StartsWith("Dump", StringComparison.Ordinal);
        var isLateBound = info.Symbol is null || method.SameAs(method.OriginalDefinition); // a dynamic argument leaves T open
        if (Judge(type, isDump, isLateBound, call, known, sources, context) is { } found)
        {
#pragma warning disable RS1005 // the descriptor is one of the four above, chosen by Judge
            context.ReportDiagnostic(Diagnostic.Create(found.Descriptor, NameOf(call), [method.Name, .. found.Arguments]));
#pragma warning restore RS1005
        }
    }

    private static (DiagnosticDescriptor Descriptor, string[] Arguments)? Judge(
        ITypeSymbol type, bool isDump, bool isLateBound, InvocationExpressionSyntax call, KnownSymbols known, SourceTypes sources, SemanticModelAnalysisContext context)
    {
        if (isLateBound || type.TypeKind == TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object)
        {
            var isFunction = call.ArgumentList.Arguments is [var value, ..] && ClosureSiteSyntax.FunctionIn(value.Expression) is AnonymousFunctionExpressionSyntax;
            return isDump && !isFunction ? (Descriptors.DumpByRuntimeType, [isLateBound ? "dynamic" : type.Short()]) : null;
        }

        if (TypeParameters.FirstIn(type) is not null)
        {
            return (Descriptors.RunTimePath, []);
        }

        if (!isDump && sources.IsOwnAbstraction(type) && !known.Builtins.TryFind(type, out _) && !sources.HasPicklableSubtype((INamedTypeSymbol)type, known, context.CancellationToken))
        {
            return (Descriptors.LoadWithoutSubtype, [type.Short()]);
        }

        return CallOptions.AreKnown(call, context.SemanticModel, context.CancellationToken) && ReducerLookup.FindObstacle(type, known) is { IsReportedByCompiler: false } obstacle &&
            obstacle.Type.ContainingAssembly?.SameAs(known.Runtime) != true && // Python's values, which are pickled by themselves
            !sources.HasReducerFor(obstacle.Type, context.CancellationToken) && !sources.HasReducerFor(type, context.CancellationToken) &&
            !(obstacle.Type is INamedTypeSymbol named && sources.HasPicklableSubtype(named, known, context.CancellationToken))
            ? (Descriptors.CallWithoutReducer, [Nested(type, obstacle.Type), AdviceFor(obstacle)])
            : null;
    }

    private static string AdviceFor(ReducerLookup.Obstacle obstacle) =>
        UnshippableTypes.ReasonFor(obstacle.Type) ??
        (obstacle.Type is INamedTypeSymbol { IsAnonymousType: false, TypeKind: TypeKind.Class or TypeKind.Struct } named
            ? BaseClassLibrary.IsResource(named)
                ? "it stands for something outside the process"
                : $"annotate it with [Picklable] or add [assembly: PicklableType(typeof({named.InTypeOf()}))]"
            : obstacle.Advice);

    private static string Nested(ITypeSymbol type, ITypeSymbol culprit) => culprit.SameAs(type) ? type.Short() : $"{culprit.Short()}' in '{type.Short()}";

    private static Location NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.GetLocation(),
        SimpleNameSyntax name => name.Identifier.GetLocation(),
        _ => call.Expression.GetLocation(),
    };
}
