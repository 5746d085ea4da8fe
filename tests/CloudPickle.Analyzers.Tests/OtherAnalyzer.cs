using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers.Tests;

/// <summary>Stands for an analyzer of somebody else: reports its id once, at the last declaration named <c>x</c>, as IDE and code analysis do.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // it never leaves this test project
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OtherAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1038, RS1041
{
    private readonly DiagnosticDescriptor _descriptor;

    public OtherAnalyzer(string id)
    {
        _descriptor = new DiagnosticDescriptor(id, "Unused", "Unused", "Other", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxTreeAction(tree =>
        {
            var names = tree.Tree.GetRoot(tree.CancellationToken).DescendantNodes().Select(n => n switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier,
                ConstructorDeclarationSyntax constructor => constructor.Identifier,
                PropertyDeclarationSyntax property => property.Identifier,
                VariableDeclaratorSyntax variable => variable.Identifier,
                _ => default,
            });
            if (names.LastOrDefault(n => n.ValueText == "x") is { RawKind: (int)SyntaxKind.IdentifierToken } name)
            {
                tree.ReportDiagnostic(Diagnostic.Create(_descriptor, name.GetLocation()));
            }
        });
    }
}
