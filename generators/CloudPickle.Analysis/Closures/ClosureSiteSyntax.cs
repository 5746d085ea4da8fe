using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Recognises by syntax alone the calls that may be sites, so that few calls are ever bound.</summary>
internal static class ClosureSiteSyntax
{
    /// <summary>A call with an argument that may be a function: a lambda, or a name that may be a method group.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call && NameOf(call.Expression) is not null &&
        arguments.Any(argument => MayBeFunction(FunctionIn(argument.Expression)));

    /// <summary>The name of the called method, or null.</summary>
    public static string? NameOf(ExpressionSyntax callee) => callee switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax bare => bare.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Methods of CloudPickle itself whose first parameter is a site.</summary>
    public static bool IsOwnName(string name) => name is "Dump" or "Dumps" or "DumpAsync" or "Closure" or "Func" or "Action";

    /// <summary>Takes parentheses and casts away.</summary>
    public static ExpressionSyntax FunctionIn(ExpressionSyntax argument) => argument switch
    {
        ParenthesizedExpressionSyntax parenthesized => FunctionIn(parenthesized.Expression),
        CastExpressionSyntax cast => FunctionIn(cast.Expression),
        _ => argument,
    };

    private static bool MayBeFunction(ExpressionSyntax expression) => expression is
        AnonymousFunctionExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax;
}
