using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Adds <c>[assembly: PicklableType(typeof(T))]</c> for a type of another assembly that can be pickled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "add [assembly: PicklableType]"), Shared]
public sealed class AnnotateOutsideTypeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.MemberTypeWithoutReducer.Id, Descriptors.CaptureCannotTravel.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (UnreducedTypes.ValueAt(target) is not { } value || target.Node.SyntaxTree.GetRoot(target.Cancellation) is not CompilationUnitSyntax file)
        {
            return null;
        }

        var outside = UnreducedTypes.In(value, target.Known, target.Cancellation).Where(t => IsOutside(t, target)).ToList();
        if (outside.Count == 0)
        {
            return null;
        }

        var plan = new FixPlan($"Make {Names.Join(outside)} picklable in this assembly", nameof(AnnotateOutsideTypeFix));
        foreach (var type in outside)
        {
            plan.Change(file, type.Qualified(), (current, generator) =>
            {
                var attribute = (AttributeListSyntax)Attributes.Create(KnownNames.PicklableType, target, generator, Attributes.TypeOf(type, generator));
                return current.AddAttributeLists(attribute.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.AssemblyKeyword))));
            });
        }

        return plan;
    }

    private static bool IsOutside(INamedTypeSymbol type, FixTarget target) =>
        !type.ContainingAssembly.SameAs(target.Model.Compilation.Assembly) &&
        TypeReducibility.Judge(type, PickleSettings.Default, target.Known, out _, target.Cancellation) is not null;
}
