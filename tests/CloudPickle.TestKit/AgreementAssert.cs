using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace CloudPickle.TestKit;

/// <summary>What the generator leaves out has an error that says why, and nothing else has one.</summary>
public static partial class AgreementAssert
{
    /// <summary>Runs both over a compilation and compares type by type and call by call.</summary>
    /// <param name="compilation">The sources.</param>
    /// <returns>Everything that the analyzers reported.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> HoldsFor(CSharpCompilation compilation)
    {
        var files = GeneratorHarness.RunUnchecked(compilation).Files;
        var found = await AnalyzerVerifier.Diagnose(compilation);
        var errors = found.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var registries = WithoutArguments(string.Concat(files.Where(f => f.Key.Contains("-Registry", StringComparison.Ordinal)).Select(f => f.Value)));
        var leftOut = compilation.SyntaxTrees.SelectMany(t => AnnotatedTypes(compilation.GetSemanticModel(t)))
            .Where(name => !registries.Contains($"typeof({name})", StringComparison.Ordinal) && !files.Keys.Any(file => IsOf(file, name))).ToList();
        var refusals = errors.Where(e => e.Id.StartsWith("CPK1", StringComparison.Ordinal)).ToList();
        Assert.True(leftOut.Count == refusals.Count, $"These get no reducer: {string.Join(", ", leftOut)}. These are the errors: {string.Join(", ", refusals)}. These files were emitted: {string.Join(", ", files.Keys)}");

        var calls = compilation.SyntaxTrees.Sum(t => Sites(compilation.GetSemanticModel(t)).Count());
        var intercepted = files.GetValueOrDefault("CloudPickle-Interceptors.g.cs", "").Split("InterceptsLocation(1").Length - 1;

        // Of two closures that are pinned to one name both are intercepted, and the registry has one: the error is about the pair.
        var places = errors.Count(e => e.Id.StartsWith("CPK2", StringComparison.Ordinal) && e.Id != "CPK2008");
        Assert.True(calls - intercepted == places, $"Of {calls} calls {intercepted} are intercepted, and there are {places} errors: {string.Join(", ", errors)}");
        return found;
    }

    private static IEnumerable<string> AnnotatedTypes(SemanticModel model) =>
        from declaration in model.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        let type = model.GetDeclaredSymbol(declaration)
        where type.GetAttributes().Any(a => a.AttributeClass?.Name is nameof(PicklableAttribute) or nameof(PicklableWithAttribute))
        select WithoutArguments(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));

    /// <summary>Calls with a function where one can be made picklable.</summary>
    private static IEnumerable<SyntaxNode> Sites(SemanticModel model) =>
        from call in model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        let operation = model.GetOperation(call) as IInvocationOperation
        where operation is not null && operation.Arguments.Any(a => IsFunction(a.Value) && MakesPicklable(a.Parameter!, operation.TargetMethod))
        select call;

    private static bool MakesPicklable(IParameterSymbol parameter, IMethodSymbol method) =>
        (method.ContainingType.Name is nameof(Pickle) or nameof(Pickler) or "ClosureCapture" && parameter.Ordinal == 0 &&
            method.ContainingNamespace.ToDisplayString() == nameof(CloudPickle)) ||
        Ancestors(method).Any(m => m.Parameters[parameter.Ordinal].GetAttributes().Any(a => a.AttributeClass?.Name == nameof(PicklableClosureAttribute)));

    private static IEnumerable<IMethodSymbol> Ancestors(IMethodSymbol method)
    {
        for (var m = method.OriginalDefinition; m is not null; m = m.OverriddenMethod)
        {
            yield return m;
        }
    }

    private static bool IsFunction(IOperation value) => value switch
    {
        IAnonymousFunctionOperation or IMethodReferenceOperation => true,
        IDelegateCreationOperation creation => IsFunction(creation.Target),
        IConversionOperation conversion => IsFunction(conversion.Operand),
        IParenthesizedOperation parenthesized => IsFunction(parenthesized.Operand),
        IArrayCreationOperation { IsImplicit: true, Initializer: { } items } => items.ElementValues.Any(IsFunction),
        _ => false,
    };

    /// <summary>The reducer of a generic type is registered only when a closed form of it is met.</summary>
    private static bool IsOf(string file, string name) => $"global::{Additions().Replace(file, "")}" == name + ".g.cs";

    private static string WithoutArguments(string text) => TypeArguments().Replace(text, "");

    [GeneratedRegex(@"\{[^{}]*\}|-[0-9a-f]{8}(?=\.g\.cs$)")]
    private static partial Regex Additions();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex TypeArguments();
}
