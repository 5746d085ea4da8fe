using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis;

/// <summary>Recognises calls that may dump or load by the method's name alone, so that no other call is ever bound.</summary>
internal static class PickleCallSyntax
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: var callee } && NameOf(callee) is
            "Dump" or "Dumps" or "DumpAsync" or "Load" or "Loads" or "LoadAsync";

    private static string? NameOf(ExpressionSyntax callee) => callee switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax bare => bare.Identifier.ValueText,
        _ => null,
    };
}
