using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Makes a file-local type internal, so that emitted code can name it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "make internal"), Shared]
public sealed class RemoveFileModifierFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.TypeCannotBeReduced.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Declared is not INamedTypeSymbol { IsFileLocal: true } type || target.Node is not BaseTypeDeclarationSyntax declaration ||
            !declaration.Modifiers.Any(SyntaxKind.FileKeyword))
        {
            return null;
        }

        return new FixPlan($"Make '{type.Name}' internal", nameof(RemoveFileModifierFix)).Change(declaration, "internal", static (current, _) =>
        {
            var file = current.Modifiers.First(m => m.IsKind(SyntaxKind.FileKeyword));
            return current.WithModifiers(current.Modifiers.Replace(file, SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTriviaFrom(file)));
        });
    }
}
