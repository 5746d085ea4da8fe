using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Adds a private constructor without parameters for loading. Members that may not be null stay those of the other constructors.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "add a private constructor"), Shared]
public sealed class AddConstructorFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.NoUsableConstructor.Id, Descriptors.ConstructorParameterWithoutMember.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (ConstructedType.At(target) is not { TypeKind: TypeKind.Class, IsRecord: false } type || PrimaryConstructor.Of(type) is not null ||
            type.InstanceConstructors.Any(c => c.Parameters.IsEmpty || c.Has(KnownNames.PickleConstructor)) || !BaseCanBeCreated(type) ||
            type.GetMembers().Any(NeedsAValue) || target.DeclarationsOf(type).OfType<ClassDeclarationSyntax>().FirstOrDefault() is not { } declaration)
        {
            return null;
        }

        return new FixPlan($"Add a private constructor to '{type.Short()}' for loading", nameof(AddConstructorFix))
            .Change(declaration, "constructor", (current, _) =>
            {
                var added = SyntaxFactory.ConstructorDeclaration(current.Identifier.WithoutTrivia())
                    .WithModifiers([SyntaxFactory.Token(SyntaxKind.PrivateKeyword)])
                    .WithBody(SyntaxFactory.Block())
                    .WithAdditionalAnnotations(Formatter.Annotation);
                var first = current.Members.IndexOf(m => m is ConstructorDeclarationSyntax);
                return current.WithMembers(current.Members.Insert(first < 0 ? current.Members.Count : first, added));
            });
    }

    private static bool BaseCanBeCreated(INamedTypeSymbol type) =>
        type.BaseType is null || type.BaseType.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility != Accessibility.Private);

    /// <summary>The compiler would say that the new constructor leaves it null (CS8618).</summary>
    private static bool NeedsAValue(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: false, AssociatedSymbol: null, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } } field => !IsInitialized(field),
        IPropertySymbol { IsStatic: false, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } } property => !IsInitialized(property),
        _ => false,
    };

    private static bool IsInitialized(ISymbol member) => member.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is
        VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null } or PropertyDeclarationSyntax { ExpressionBody: not null });
}
