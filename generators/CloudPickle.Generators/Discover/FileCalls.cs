using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using CloudPickle.Generators.Model.Closures;
using CloudPickle.Generators.Project;
using CloudPickle.Generators.Project.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>
/// The calls of one file that dump or load, whose types may be met nowhere else, and those that make lambdas, local functions and method groups
/// picklable. A file is one node of the pipeline, and its calls share one semantic model.
/// </summary>
internal static class FileCalls
{
    private static readonly TransformMemo<FileCallsModel> Memo = new();

    public static FileCallsModel From(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var model = context.SemanticModel;
        var calls = CallsByName.In(model.SyntaxTree, model.Compilation, cancellation);
        if (calls.Count == 0)
        {
            return FileCallsModel.Empty;
        }

        var seen = Declarations.Of(model.Compilation, cancellation).SeenByCode(CallWords.Of(calls, cancellation));
        return Memo.Get(context.Node, seen, () => Find(calls, model, cancellation));
    }

    private static FileCallsModel Find(IReadOnlyList<InvocationExpressionSyntax> calls, SemanticModel model, CancellationToken cancellation)
    {
        if (KnownSymbols.TryCreate(model.Compilation) is not { } known)
        {
            return FileCallsModel.Empty;
        }

        var types = new DiscoveryProjector(known, cancellation);
        var isAnyMet = false;
        var closures = new List<ClosureCallModel>();
        foreach (var call in calls)
        {
            foreach (var type in PickleCallBinder.TypesOf(call, model, cancellation))
            {
                types.AddMet(type);
                isAnyMet = true;
            }

            if (ClosureAt(call, model, known, cancellation) is { } closure)
            {
                closures.Add(closure);
            }
        }

        return new() { Types = isAnyMet ? types.Result : DiscoveryModel.Empty, Closures = closures.ToEquatableArray() };
    }

    private static ClosureCallModel? ClosureAt(InvocationExpressionSyntax call, SemanticModel model, KnownSymbols known, CancellationToken cancellation)
    {
        if (JudgedCall.Of(call, model, cancellation) is not { Closures.Count: > 0 } judged ||
            model.GetInterceptableLocation(call, cancellation) is not { } location)
        {
            return null;
        }

        var projector = new ClosureProjector(model, cancellation);
        var discovery = new DiscoveryProjector(known, cancellation);
        var closures = judged.Closures.Select(closure => (closure, projector.Project(closure))).ToList();
        foreach (var capture in judged.Closures.SelectMany(c => c.Captures))
        {
            discovery.AddMet(capture.Type);
        }

        return new()
        {
            Closures = closures.Select(c => c.Item2).ToEquatableArray(),
            Interceptor = InterceptorProjector.Project(judged.Call, closures),
            Location = new(location.Version, location.Data),
            Discovery = discovery.Result,
        };
    }
}
