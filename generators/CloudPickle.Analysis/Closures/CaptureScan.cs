using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Lists what a function captures and judges whether it can travel.</summary>
internal sealed class CaptureScan(SemanticModel model, KnownSymbols known, CancellationToken cancellation)
{
    private const string StateName = "state";

    /// <summary>What the scanned body captures, <c>this</c> first and then by name; null and the reason where something cannot travel.</summary>
    public List<CapturedVariable>? Of(PassedFunction passed, BodyScan scan, out ClosureRefusal? refusal)
    {
        refusal = scan.Refusal;
        if (refusal is not null)
        {
            return null;
        }

        var captures = new List<CapturedVariable>();
        if (scan.This is { } use)
        {
            captures.Add(new(null, CapturedVariable.This, passed.Member.Type, use));
        }

        var writes = new VariableWrites(model, cancellation);
        foreach (var (variable, at) in scan.Variables.OrderBy(v => v.Variable.Name, StringComparer.Ordinal))
        {
            var type = TypeOf(variable);
            captures.Add(new(variable, variable.Name, type, at) { IsCell = writes.IsShared(variable, passed.Member) });
        }

        if (passed.Call.IsExplicitCapture)
        {
            if (captures.Count > 0)
            {
                refusal = new(
                    ClosureReason.BodyCannotBeEmitted, captures[0].Use,
                    $"it captures '{captures[0].Name}' beside the state that Pickle.Capture was given; put it into the state and make the lambda static");
                return null;
            }

            captures.Add(new(passed.Method.Parameters[0], StateName, passed.Method.Parameters[0].Type, passed.Function));
        }

        refusal = captures.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new(ClosureReason.BodyCannotBeEmitted, passed.Function, $"it captures two variables named '{twice.Key}'; rename one")
            : captures.Select(Refuse).FirstOrDefault(r => r is not null);
        return refusal is null ? captures : null;
    }

    /// <summary>A local declared with <c>var</c> counts as nullable for the compiler, whatever is in it.</summary>
    private ITypeSymbol TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol { Type: { IsReferenceType: true } type } local when IsImplicitlyTyped(local) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
        ILocalSymbol local => local.Type,
        _ => ((IParameterSymbol)variable).Type,
    };

    private bool IsImplicitlyTyped(ILocalSymbol local) => local.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } or ForEachStatementSyntax { Type.IsVar: true } => true,
        SingleVariableDesignationSyntax designation => designation.Parent is not DeclarationExpressionSyntax { Type.IsVar: false } and not DeclarationPatternSyntax,
        _ => false,
    });

    /// <summary>Why one capture cannot travel, or null.</summary>
    public ClosureRefusal? Refuse(CapturedVariable capture)
    {
        if (TypeParameters.FirstIn(capture.Type) is { } parameter)
        {
            return new(ClosureReason.TypeParameterUsed, capture.Use, parameter.Name, parameter.ContainingSymbol.Short());
        }

        if (capture.Type.TypeKind == TypeKind.Error)
        {
            return ClosureRefusal.Silent(capture.Use);
        }

        if (CaptureTypes.IsLazy(capture, model, cancellation))
        {
            return new(ClosureReason.LazySequence, capture.Use, capture.Name, capture.Type.Short());
        }

        return CaptureTypes.FindObstacle(capture, known) is not { } obstacle ? null
            : new(ClosureReason.CaptureCannotTravel, capture.Use, capture.Name, Nested(capture.Type, obstacle.Type), obstacle.Reason);
    }

    private static string Nested(ITypeSymbol type, ITypeSymbol culprit) =>
        culprit.SameAs(type) ? type.Short() : $"{type.Short()}' with '{culprit.Short()}";
}
