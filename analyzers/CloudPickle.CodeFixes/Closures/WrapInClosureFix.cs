using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>Passes a function through <c>Pickle.Closure</c>, so that it is picklable wherever it goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "wrap in Pickle.Closure"), Shared]
public sealed class WrapInClosureFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.CallCannotBeIntercepted.Id, Descriptors.UnseenFunction.Id, Descriptors.UnseenMemberFunction.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        var functions = target.Diagnostic.Id == Descriptors.UnseenFunction.Id
            ? target.Diagnostic.AdditionalLocations.Select(l => target.Node.SyntaxTree.GetRoot(target.Cancellation).FindNode(l.SourceSpan, getInnermostNodeForTie: true))
                .OfType<ExpressionSyntax>().ToList()
            : target.Diagnostic.Id == Descriptors.UnseenMemberFunction.Id ? [(ExpressionSyntax)target.Node]
            : ClosureCallBinder.Bind(target.Node, target.Model, target.Cancellation)?.Arguments.Select(a => a.Function).ToList() ?? [];
        if (functions.Count == 0)
        {
            return null;
        }

        var plan = new FixPlan("Pass it through Pickle.Closure", nameof(WrapInClosureFix));
        foreach (var function in functions)
        {
            if (target.Model.GetTypeInfo(function, target.Cancellation).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate } type)
            {
                return null;
            }

            var isNatural = IsNaturalType(type, function, target);
            plan.Change(function, "closure", (current, generator) => Wrap((ExpressionSyntax)current, isNatural ? null : type, target, generator));
        }

        return plan;
    }

    private static ExpressionSyntax Wrap(ExpressionSyntax function, INamedTypeSymbol? type, FixTarget target, SyntaxGenerator generator)
    {
        var pickle = generator.TypeExpression(target.Model.Compilation.GetTypeByMetadataName(KnownNames.Pickle)!, addImport: true);
        var method = type is null ? generator.IdentifierName("Closure") : generator.GenericName("Closure", generator.TypeExpression(type, addImport: true));
        return (ExpressionSyntax)generator.InvocationExpression(generator.MemberAccessExpression(pickle, method), function.WithoutTrivia())
            .WithTriviaFrom(function);
    }

    /// <summary>Whether the compiler would find the same delegate type without being told.</summary>
    private static bool IsNaturalType(INamedTypeSymbol type, ExpressionSyntax function, FixTarget target) =>
        function is ParenthesizedLambdaExpressionSyntax lambda && lambda.ParameterList.Parameters.All(p => p.Type is not null && p.Default is null) &&
        type.DottedName() is "System.Func" or "System.Action" &&
        target.Model.GetSymbolInfo(lambda, target.Cancellation).Symbol is IMethodSymbol method && (method.ReturnsVoid
            ? lambda.ExpressionBody is not { } body || target.Model.GetTypeInfo(body, target.Cancellation).Type?.SpecialType == SpecialType.System_Void
            : lambda.ExpressionBody is { } value && !method.IsAsync && target.Model.GetTypeInfo(value, target.Cancellation).Type.SameAs(method.ReturnType));
}
