using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Says of captured variables that their copies in another process are not what they are here.</summary>
internal static class CaptureHints
{
    public static IEnumerable<Diagnostic> Of(
        ReducibleClosure closure, BodyUses uses, KnownSymbols known, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var capture in closure.Captures)
        {
            if (capture.Symbol is not { } variable || closure.Call.IsExplicitCapture)
            {
                continue;
            }

            var at = capture.Use.GetLocation();
            if (capture.IsCell && IsLoopVariable(variable, closure, cancellation))
            {
                yield return Diagnostic.Create(Descriptors.LoopVariable, at, capture.Name);
            }

            if (IsDisposable(capture.Type) && !known.Builtins.TryFind(capture.Type, out _))
            {
                yield return Diagnostic.Create(Descriptors.DisposableCaptured, at, capture.Name, capture.Type.Short());
            }

            if (CaptureTypes.IsSequence(capture.Type) && MayBeLazy(variable, model, cancellation))
            {
                yield return Diagnostic.Create(Descriptors.PerhapsLazySequence, at, capture.Name, capture.Type.Short());
            }
            else if (Collections.IsCollection(capture.Type) && SizeOnly(variable, uses) is { } size)
            {
                yield return Diagnostic.Create(Descriptors.CollectionForItsSize, size.GetLocation(), size.ToString(), capture.Name);
            }
        }
    }

    /// <summary>A dump at once takes the value of this round.</summary>
    private static bool IsLoopVariable(ISymbol variable, ReducibleClosure closure, CancellationToken cancellation) =>
        closure.Call.Method.Name is not ("Dump" or "Dumps" or "DumpAsync") &&
        variable.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation).Parent?.Parent is ForStatementSyntax { Statement: { } body } &&
            body.Span.Contains(closure.Call.Invocation.Span));

    private static bool IsDisposable(ITypeSymbol type) =>
        type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_IDisposable || i.IsNamed("System.IAsyncDisposable"));

    /// <summary>A local has its initialiser's type; a parameter may be anything.</summary>
    private static bool MayBeLazy(ISymbol variable, SemanticModel model, CancellationToken cancellation) => variable switch
    {
        IParameterSymbol => true,
        _ when CaptureTypes.InitializerOf(variable, cancellation) is { } initializer =>
            model.GetTypeInfo(initializer, cancellation).Type is { } type && CaptureTypes.IsSequence(type),
        _ => false,
    };

    /// <summary>The first use, when every use is for the number of elements.</summary>
    private static MemberAccessExpressionSyntax? SizeOnly(ISymbol variable, BodyUses uses)
    {
        MemberAccessExpressionSyntax? first = null;
        foreach (var (_, use) in uses.Variables.Where(v => v.Variable.SameAs(variable)))
        {
            if (use.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } access || access.Expression != use ||
                access.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 })
            {
                return null;
            }

            first ??= access;
        }

        return first;
    }
}
