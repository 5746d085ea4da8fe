using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>What became of the functions that one call makes picklable. A call is judged once for everybody who shares a semantic model.</summary>
internal sealed class JudgedCall
{
    // A memo, not state: weak, and each value is a pure function of its keys.
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<SyntaxNode, JudgedCall?>> Judged = new();

    private JudgedCall(ClosureCall call) => Call = call;

    public ClosureCall Call { get; }

    /// <summary>Those that get an environment.</summary>
    public List<ReducibleClosure> Closures { get; } = [];

    /// <summary>Why the others get none.</summary>
    public List<ClosureRefusal> Refusals { get; } = [];

    /// <summary>Binds and judges a candidate call; null when it is no site.</summary>
    public static JudgedCall? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        !ClosureSiteSyntax.IsCandidate(node) ? null : Judged.GetOrCreateValue(model).GetOrAdd(node, _ => Judge(node, model, cancellation));

    private static JudgedCall? Judge(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (ClosureCallBinder.Bind(node, model, cancellation) is not { } call || KnownSymbols.TryCreate(model.Compilation) is not { } known)
        {
            return null;
        }

        var judged = new JudgedCall(call);
        var delegates = new List<INamedTypeSymbol?>();
        foreach (var argument in call.Arguments)
        {
            if (DelegateTypes.Find(call, argument, model, cancellation, out var type) is { } unnamed)
            {
                judged.Refusals.Add(unnamed);
            }

            delegates.Add(type);
        }

        if (judged.Refusals.Count > 0)
        {
            return judged;
        }

        if (InterceptableCalls.Refuse(call, model) is { } reason)
        {
            judged.Refusals.Add(reason);
            return judged;
        }

        var judge = new CaptureReducibility(model, known, cancellation);
        for (var i = 0; i < delegates.Count; i++)
        {
            if (judge.Judge(call, call.Arguments[i], delegates[i]!, out var refusal) is { } closure)
            {
                judged.Closures.Add(closure);
            }
            else if (refusal is not null)
            {
                judged.Refusals.Add(refusal);
            }
        }

        return judged;
    }
}
