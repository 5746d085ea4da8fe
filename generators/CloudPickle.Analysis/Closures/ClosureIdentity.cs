using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// The identity of a function's code: a hash of its tokens, with parameters counted instead of named, of the captures and of the
/// delegate's type. White space, comments, directives, positions and the build's configuration do not count.
/// </summary>
internal sealed class ClosureIdentity(SemanticModel model, CancellationToken cancellation)
{
    private const int HashBytes = 8;
    private const char Separator = '\u001f';

    private readonly StringBuilder _text = new();

    /// <summary>A type as C# writes it, for schemas.</summary>
    public static string TypeName(ITypeSymbol type) => type.ToDisplayString(
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
            .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    public void AddLambda(AnonymousFunctionExpressionSyntax lambda, IMethodSymbol symbol, IReadOnlyList<LocalFunctionStatementSyntax> functions)
    {
        _text.Append(lambda.AsyncKeyword.ValueText);
        AddTokens(lambda.Body, symbol);
        AddFunctions(functions);
    }

    public void AddLocalFunction(IMethodSymbol function, IReadOnlyList<LocalFunctionStatementSyntax> functions)
    {
        AddMethod("local function", function);
        AddFunctions(functions);
    }

    public void AddMethod(string kind, IMethodSymbol method)
    {
        Add(kind);
        Add(ClosureMember.SiteOf(method));
    }

    public void AddConstants(IEnumerable<ILocalSymbol> constants)
    {
        foreach (var constant in constants.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            Add(constant.Name + "=" + Convert.ToString(constant.ConstantValue, CultureInfo.InvariantCulture));
        }
    }

    public void AddSchema(IEnumerable<CapturedVariable> captures, INamedTypeSymbol delegateType)
    {
        foreach (var capture in captures)
        {
            Add($"{capture.Name}:{TypeName(capture.Type)}{(capture.IsCell ? ":cell" : "")}");
        }

        Add(TypeName(delegateType));
    }

    public override string ToString()
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(_text.ToString()));
        return string.Concat(hash.Take(HashBytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private void AddFunctions(IReadOnlyList<LocalFunctionStatementSyntax> functions)
    {
        foreach (var function in functions)
        {
            AddTokens(function, null);
        }
    }

    private void AddTokens(SyntaxNode node, IMethodSymbol? lambda)
    {
        foreach (var token in node.DescendantTokens())
        {
            cancellation.ThrowIfCancellationRequested();
            Add(OrdinalOf(token, lambda) ?? token.Text.Replace("\r\n", "\n"));
        }
    }

    private string? OrdinalOf(SyntaxToken token, IMethodSymbol? lambda)
    {
        if (lambda is null || token.Parent is not IdentifierNameSyntax name || !lambda.Parameters.Any(p => p.Name == token.ValueText))
        {
            return null;
        }

        if (model.GetSymbolInfo(name, cancellation).Symbol is not IParameterSymbol parameter || !parameter.ContainingSymbol.SameAs(lambda))
        {
            return null;
        }

        // The name itself is what nameof gives; a tuple or an anonymous object takes its member's name from it.
        return name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && ScopeNames.IsNameof(call, model, cancellation) ||
            name.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } or ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax }
            ? null
            : "$" + parameter.Ordinal.ToString(CultureInfo.InvariantCulture);
    }

    private void Add(string part) => _text.Append(part).Append(Separator);
}
