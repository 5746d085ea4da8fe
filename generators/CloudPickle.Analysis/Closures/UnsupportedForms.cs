using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Forms of code that mean something else, or nothing, outside their own member.</summary>
internal static class UnsupportedForms
{
    /// <summary>Returns why a node cannot be hoisted, or null.</summary>
    public static string? ReasonFor(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        BaseExpressionSyntax => "it uses 'base', which only its own type can; call a method of its own type that does",
        AttributeListSyntax list when !PicklesAs(list, model, cancellation) => "it has attributes inside; only whole methods keep theirs",
        UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax or SizeOfExpressionSyntax or
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression or (int)SyntaxKind.PointerIndirectionExpression } =>
            "it uses unsafe code; move that to a method",
        MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax => "it uses typed references; move that to a method",
        AliasQualifiedNameSyntax { Alias.Identifier.ValueText: not "global" } => "it uses an alias that is known in its own file only",
        _ when node.RawKind != 0 && node.Kind().ToString() == "FieldExpression" => "it uses 'field', which only its own property can; use a declared field",
        _ => null,
    };

    /// <summary>Whether a list holds nothing but <c>[PickleName]</c>, which says how a function is pickled and not what it does.</summary>
    public static bool PicklesAs(AttributeListSyntax list, SemanticModel model, CancellationToken cancellation) =>
        list.Target is null && list.Attributes.All(a => model.GetSymbolInfo(a, cancellation).Symbol?.ContainingType?.HasDottedName(KnownNames.PickleName) == true);
}
