using System.Collections.Immutable;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Calls;

/// <summary>Finds options that throw when they are used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PickleOptionsAnalyzer : PickleAnalyzer
{
    private const int HighestProtocol = 5;
    private const int BufferProtocol = 5;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ProtocolOutOfRange, Descriptors.BufferCallbackTooEarly];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known) =>
        start.RegisterSyntaxNodeAction(AnalyzeInitializer, SyntaxKind.ObjectInitializerExpression, SyntaxKind.WithInitializerExpression);

    private static void AnalyzeInitializer(SyntaxNodeAnalysisContext context)
    {
        var initializer = (InitializerExpressionSyntax)context.Node;
        if (Find(initializer, "Protocol") is not { } protocol || initializer.Parent is not ExpressionSyntax creation ||
            (context.SemanticModel.GetTypeInfo(creation, context.CancellationToken).Type as INamedTypeSymbol).IsNamed(KnownNames.PickleOptions) is false ||
            context.SemanticModel.GetConstantValue(protocol.Right, context.CancellationToken) is not { HasValue: true, Value: int number })
        {
            return;
        }

        if (number > HighestProtocol)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ProtocolOutOfRange, protocol.Right.GetLocation(), number));
        }
        else if (number is >= 0 and < BufferProtocol && Find(initializer, "BufferCallback") is { Right: not LiteralExpressionSyntax } callback)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BufferCallbackTooEarly, callback.GetLocation(), number));
        }
    }

    private static AssignmentExpressionSyntax? Find(InitializerExpressionSyntax initializer, string name) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);
}
