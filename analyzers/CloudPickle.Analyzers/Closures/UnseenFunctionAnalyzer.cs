using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Finds delegates that are pickled although their lambda was written where no site sees it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenFunctionAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnseenFunction, Descriptors.UnmarkedParameter];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known) =>
        start.RegisterCallAction(AnalyzeCall);

    private static void AnalyzeCall(SemanticModelAnalysisContext context, InvocationExpressionSyntax candidate)
    {
        if (!ClosureSiteSyntax.IsCandidate(candidate) ||
            ClosureCallBinder.BindAny(candidate, context.SemanticModel, context.CancellationToken) is not { } call)
        {
            return;
        }

        foreach (var argument in call.Others)
        {
            var variable = context.SemanticModel.GetSymbolInfo(argument.Function, context.CancellationToken).Symbol;
            if (variable is IParameterSymbol parameter)
            {
                if (IsUnmarked(parameter))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Descriptors.UnmarkedParameter, argument.Function.GetLocation(), parameter.Locations, parameter.Name, parameter.ContainingSymbol.Short()));
                }
            }
            else if (variable is not null && HeldFunctions.Of(variable, call.Invocation, context.SemanticModel, context.CancellationToken) is { Count: > 0 } functions)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.UnseenFunction, argument.Function.GetLocation(), functions.Select(f => f.GetLocation()), variable.Name));
            }
        }
    }

    /// <summary>Only ordinary methods can be sites, and only where they are first declared.</summary>
    private static bool IsUnmarked(IParameterSymbol parameter) =>
        parameter.Type.TypeKind == TypeKind.Delegate && parameter.RefKind == RefKind.None && !parameter.IsParams &&
        !parameter.Has(KnownNames.PicklableClosure) &&
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, OverriddenMethod: null, DeclaredAccessibility: not Accessibility.Private } method &&
        method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).All(m => !method.SameAs(method.ContainingType.FindImplementationForInterfaceMember(m)));
}
