using System.Collections.Immutable;
using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Types;

/// <summary>Finds lambdas that go into members of annotated types without a site that makes them picklable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenMemberFunctionAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnseenMemberFunction];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known)
    {
        var names = new Lazy<HashSet<string>>(() => DelegateMemberNames.In(start.Compilation, start.CancellationToken));
        start.RegisterSyntaxNodeAction(node => AnalyzeAssignment(node, names, known), SyntaxKind.SimpleAssignmentExpression);
        start.RegisterSyntaxNodeAction(node => AnalyzeInitializer(node, known), SyntaxKind.EqualsValueClause);
    }

    private static void AnalyzeAssignment(SyntaxNodeAnalysisContext context, Lazy<HashSet<string>> names, KnownSymbols known)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (ClosureSiteSyntax.FunctionIn(assignment.Right) is AnonymousFunctionExpressionSyntax function &&
            ClosureSiteSyntax.NameOf(assignment.Left) is { } name && names.Value.Contains(name))
        {
            Report(context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol, function, known, context);
        }
    }

    private static void AnalyzeInitializer(SyntaxNodeAnalysisContext context, KnownSymbols known)
    {
        if (ClosureSiteSyntax.FunctionIn(((EqualsValueClauseSyntax)context.Node).Value) is AnonymousFunctionExpressionSyntax function &&
            context.Node.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax })
        {
            Report(context.SemanticModel.GetDeclaredSymbol(context.Node.Parent, context.CancellationToken), function, known, context);
        }
    }

    private static void Report(ISymbol? member, SyntaxNode function, KnownSymbols known, SyntaxNodeAnalysisContext context)
    {
        if (member is (IFieldSymbol { Type.TypeKind: TypeKind.Delegate } or IPropertySymbol { Type.TypeKind: TypeKind.Delegate }) and { IsStatic: false } &&
            !member.Has(KnownNames.PickleIgnore) && IsState(member) && known.SettingsOf(member.ContainingType) is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UnseenMemberFunction, function.GetLocation(), member.ContainingType.Short(), member.Name));
        }
    }

    private static bool IsState(ISymbol member) => member is IFieldSymbol ||
        member.ContainingType.GetMembers().Any(f => f is IFieldSymbol field && field.AssociatedSymbol.SameAs(member));
}
