using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analyzers.Types;

/// <summary>The names of members of annotated types in a compilation's sources, found by spelling, so that few assignments are ever bound.</summary>
internal static class DelegateMemberNames
{
    // A memo, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> OfTrees = new();

    public static HashSet<string> In(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!OfTrees.TryGetValue(tree, out var found))
            {
                found = InTree(tree, cancellation);
                found = OfTrees.GetValue(tree, _ => found);
            }

            names.UnionWith(found);
        }

        return names;
    }

    private static string[] InTree(SyntaxTree tree, CancellationToken cancellation) =>
        !tree.GetText(cancellation).ToString().Contains("Picklable")
            ? []
            : [.. tree.GetRoot(cancellation).DescendantNodes(n => n is not BaseMethodDeclarationSyntax).OfType<TypeDeclarationSyntax>()
                .Where(t => t.AttributeLists.Count > 0).SelectMany(t => t.Members).SelectMany(NamesOf).Distinct()];

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { Type: not PredefinedTypeSyntax } property => [property.Identifier.ValueText],
        FieldDeclarationSyntax { Declaration: { Type: not PredefinedTypeSyntax } declaration } => declaration.Variables.Select(v => v.Identifier.ValueText),
        _ => [],
    };
}
