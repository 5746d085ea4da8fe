using System.Collections.Immutable;
using System.Composition;
using CloudPickle.Analysis.Closures;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>Pins a closure to a constant name that no other one has: that of its member, or the one that it has with a number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "pin to a free name"), Shared]
public sealed class PinClosureFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NameNotConstant.Id, Descriptors.NamePinnedTwice.Id];

    /// <inheritdoc/>
    internal override FixPlan? Plan(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax invocation } argument ||
            ClosureMember.Of(target.Node, target.Model, target.Cancellation) is not { } member)
        {
            return null;
        }

        var wanted = target.Model.GetConstantValue(argument.Expression, target.Cancellation).Value is string { Length: > 0 } given ? given : Names.Kebab(member.Name);
        var pinned = NamesBefore(invocation, target);
        var name = Names.Free(wanted, pinned.Contains, "-");
        return new FixPlan($"Pin it to \"{name}\"", nameof(PinClosureFix))
            .Change(argument.Expression, "name", (current, _) => Attributes.Text(name).WithTriviaFrom(current));
    }

    /// <summary>The names of other closures; those that are to get one count with the name that they will be given, as long as they come before.</summary>
    private static HashSet<string> NamesBefore(InvocationExpressionSyntax invocation, FixTarget target)
    {
        var constants = new HashSet<string>(StringComparer.Ordinal);
        var calls = from tree in target.Model.Compilation.SyntaxTrees
                    where tree.ToString().Contains("Closure")
                    orderby tree.FilePath
                    from call in tree.GetRoot(target.Cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
                    where call != invocation && call.ArgumentList.Arguments.Count == 2 && ClosureSiteSyntax.NameOf(call.Expression) == "Closure"
                    select call;
        foreach (var call in calls)
        {
#pragma warning disable RS1030 // names of other files count, and a fix runs once
            var model = call.SyntaxTree == invocation.SyntaxTree ? target.Model : target.Model.Compilation.GetSemanticModel(call.SyntaxTree);
#pragma warning restore RS1030
            if (model.GetConstantValue(call.ArgumentList.Arguments[1].Expression, target.Cancellation).Value is string { Length: > 0 } name)
            {
                var isBefore = string.CompareOrdinal(call.SyntaxTree.FilePath, invocation.SyntaxTree.FilePath) is var files && (files < 0 || (files == 0 && call.SpanStart < invocation.SpanStart));
                constants.Add(isBefore ? Names.Free(name, constants.Contains, "-") : name);
            }
            else if (call.SyntaxTree == invocation.SyntaxTree && call.SpanStart < invocation.SpanStart && ClosureMember.Of(call, model, target.Cancellation) is { } member)
            {
                constants.Add(Names.Free(Names.Kebab(member.Name), constants.Contains, "-"));
            }
        }

        return constants;
    }
}
