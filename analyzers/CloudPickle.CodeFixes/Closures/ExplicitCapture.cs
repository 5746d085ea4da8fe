using CloudPickle.Analysis;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CloudPickle.CodeFixes.Closures;

/// <summary>Writes <c>Pickle.Capture(state).Func&lt;…>(static (state, …) => …)</c> for a lambda.</summary>
internal sealed class ExplicitCapture(LambdaExpressionSyntax lambda, INamedTypeSymbol type, IReadOnlyList<OutsideRead> captures)
{
    private const string PicklePlace = "__pickle";
    private const string TypePlace = "__type";
    private const string BodyPlace = "__body";

    /// <summary>The expression in place of the lambda.</summary>
    public ExpressionSyntax Write(FixTarget target, SyntaxGenerator generator)
    {
        var invoke = type.DelegateInvokeMethod!;
        var taken = Names.In(lambda);
        var elements = captures.Select(c => Names.Local(c.Symbol.Name)).ToList();
        var state = captures.Count == 1
            ? Names.Free(elements[0], n => taken.Contains(n) && n != captures[0].Symbol.Name)
            : Names.Free("s", taken.Contains);

        var parameters = Parameters().Prepend(state).ToList();
        var list = parameters.Count == 1 ? state : $"({string.Join(", ", parameters)})";
        var arguments = type.TypeArguments.Length == 0 ? "" : $"<{string.Join(", ", type.TypeArguments.Select((_, i) => TypePlace + i))}>";
        var isAsync = lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) ? "async " : "";
        var template = SyntaxFactory.ParseExpression(
            $"{PicklePlace}.Capture({State(elements)}).{type.Name}{arguments}(static {isAsync}{list} => {BodyPlace})");

        var body = Body(state, elements);
        template = template.ReplaceNodes(
            template.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText.StartsWith("__", StringComparison.Ordinal)),
            (place, _) => place.Identifier.ValueText switch
            {
                PicklePlace => generator.TypeExpression(target.Model.Compilation.GetTypeByMetadataName(KnownNames.Pickle)!, addImport: true),
                BodyPlace => body is ExpressionSyntax ? body : place,
                var name => generator.TypeExpression(type.TypeArguments[int.Parse(name.Substring(TypePlace.Length))], addImport: true),
            });
        var place = template.DescendantNodes().OfType<LambdaExpressionSyntax>().First();
        return template.ReplaceNode(place, (body is BlockSyntax block ? place.WithBody(block) : place).WithArrowToken(lambda.ArrowToken));
    }

    private IEnumerable<string> Parameters() => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.Text],
        ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters.Select(p => p.Identifier.Text),
        _ => [],
    };

    private string State(List<string> elements)
    {
        var values = captures.Select(c => c.Uses[0].WithoutTrivia().ToString()).ToList();
        return captures.Count == 1 ? values[0]
            : $"({string.Join(", ", values.Select((v, i) => v == elements[i] || v == "this." + elements[i] ? v : $"{elements[i]}: {v}"))})";
    }

    private CSharpSyntaxNode Body(string state, List<string> elements)
    {
        var names = new Dictionary<ExpressionSyntax, string>();
        for (var i = 0; i < captures.Count; i++)
        {
            foreach (var use in captures[i].Uses)
            {
                names.Add(use, captures.Count == 1 ? state : $"{state}.{elements[i]}");
            }
        }

        return lambda.Body.ReplaceNodes(names.Keys, (use, _) => SyntaxFactory.ParseExpression(names[use]).WithTriviaFrom(use));
    }
}
