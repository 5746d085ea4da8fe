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

namespace CloudPickle.CodeFixes.Types;

/// <summary>Declares partial the type that generated code has to go into, and the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "declare partial"), Shared]
public sealed class MakePartialFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.PrivateInNonPartialType.Id, Descriptors.PrivateUseInNonPartialType.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        var innermost = target.Declared is INamedTypeSymbol type ? ContainerOf(type, target) : ClosureMember.Of(target.Node, target.Model, target.Cancellation)?.Type;
        var missing = new List<(INamedTypeSymbol Type, TypeDeclarationSyntax Declaration)>();
        for (var t = innermost; t is not null; t = t.ContainingType)
        {
            if (!EmissionPlace.IsPartial(t) && target.DeclarationsOf(t).FirstOrDefault() is TypeDeclarationSyntax declaration)
            {
                missing.Add((t, declaration));
            }
        }

        if (missing.Count == 0)
        {
            return null;
        }

        var plan = new FixPlan($"Declare {Names.Join(missing.Select(m => m.Type))} partial", nameof(MakePartialFix));
        foreach (var (_, declaration) in missing)
        {
            plan.Change(declaration, "partial", static (current, _) => WithPartial(current));
        }

        return plan;
    }

    /// <summary>The innermost type that is not partial and has to hold the reducer of a type.</summary>
    private static INamedTypeSymbol? ContainerOf(INamedTypeSymbol type, FixTarget target)
    {
        var members = MemberSelection.Select(type, target.Known, out _, target.Cancellation) ?? [];
        return EmissionPlace.Of(members.SelectMany(m => new[] { m.Type, m.DeclaringType }).Prepend(type), target.Model.Compilation).Obstacle;
    }

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Count > 0
            ? type.WithModifiers(type.Modifiers.Add(partial))
            : (TypeDeclarationSyntax)type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)]);
    }
}
