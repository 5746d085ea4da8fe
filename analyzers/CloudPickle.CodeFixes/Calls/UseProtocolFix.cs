using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Calls;

/// <summary>Dumps with the highest protocol: where the number is none, and where a buffer callback needs it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "use protocol 5"), Shared]
public sealed class UseProtocolFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ProtocolOutOfRange.Id, Descriptors.BufferCallbackTooEarly.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        var initializer = target.Node.FirstAncestorOrSelf<InitializerExpressionSyntax>();
        var protocol = initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Protocol" });
        return protocol is null ? null
            : new FixPlan("Use protocol 5", nameof(UseProtocolFix)).Change(protocol.Right, "protocol", static (current, _) =>
                SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(5)).WithTriviaFrom(current));
    }
}
