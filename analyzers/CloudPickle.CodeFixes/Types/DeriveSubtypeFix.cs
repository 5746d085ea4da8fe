using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Derives the type that <c>[PicklableSubtype]</c> names from the type that has the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "derive the subtype"), Shared]
public sealed class DeriveSubtypeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.SubtypeNotDerived.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList.Arguments: [{ Expression: TypeOfExpressionSyntax named }] } attribute ||
            target.Model.GetSymbolInfo(named.Type, target.Cancellation).Symbol is not INamedTypeSymbol { IsGenericType: false } subtype ||
            attribute.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not { } annotated ||
            target.Model.GetDeclaredSymbol(annotated, target.Cancellation) is not INamedTypeSymbol { IsGenericType: false, IsSealed: false } @base || !CanDerive(subtype, @base) ||
            target.DeclarationsOf(subtype).FirstOrDefault() is not TypeDeclarationSyntax declaration)
        {
            return null;
        }

        return new FixPlan($"Derive '{subtype.Short()}' from '{@base.Short()}'", nameof(DeriveSubtypeFix))
            .Change(declaration, "base", (current, generator) =>
            {
                var type = generator.TypeExpression(@base, addImport: true).WithAdditionalAnnotations(Simplifier.Annotation);
                return @base.TypeKind == TypeKind.Interface ? generator.AddInterfaceType(current, type) : generator.AddBaseType(current, type);
            });
    }

    private static bool CanDerive(INamedTypeSymbol subtype, INamedTypeSymbol @base) => @base.TypeKind == TypeKind.Interface
        ? @base.GetMembers().IsEmpty
        : subtype is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object } && subtype.IsRecord == @base.IsRecord;
}
