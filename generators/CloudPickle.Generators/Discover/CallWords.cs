using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>The words by which calls come to what they mean: those of the members that they stand in, and the names of the types around.</summary>
internal static class CallWords
{
    // A memo, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<IReadOnlyList<InvocationExpressionSyntax>, ulong[]> OfCalls = new();

    /// <param name="calls">Of one file, the same object for the same calls.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ulong[] Of(IReadOnlyList<InvocationExpressionSyntax> calls, CancellationToken cancellation)
    {
        if (!OfCalls.TryGetValue(calls, out var words))
        {
            words = [.. Find(calls, cancellation).Distinct()];
            words = OfCalls.GetValue(calls, _ => words);
        }

        return words;
    }

    private static IEnumerable<ulong> Find(IReadOnlyList<InvocationExpressionSyntax> calls, CancellationToken cancellation)
    {
        var tree = calls[0].SyntaxTree;
        var members = calls.Select(call => call.FirstAncestorOrSelf<MemberDeclarationSyntax>()).Distinct().ToList();
        if (members.Any(member => member is null or GlobalStatementSyntax or BaseNamespaceDeclarationSyntax))
        {
            return Words.In(tree, cancellation).Concat([Words.Of("Program"), Words.AnyCaseOf("Program"), Words.AnyCaseOf("Main")]);
        }

        // The types around lead to the file's usings and namespaces, and emitted files are named after members.
        return Words.Identifiers(members.SelectMany(member => member!.DescendantTokens()))
            .Concat(members.SelectMany(member => member!.AncestorsAndSelf()).OfType<BaseTypeDeclarationSyntax>().SelectMany(NamesOf))
            .Concat(members.SelectMany(member => NamedMembers.NamesOf(member!)).Select(Words.AnyCaseOf));
    }

    private static IEnumerable<ulong> NamesOf(BaseTypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        return type.Parent is TypeDeclarationSyntax ? [Words.Of(name)] : [Words.Of(name), Words.PartsOf(name)];
    }
}
