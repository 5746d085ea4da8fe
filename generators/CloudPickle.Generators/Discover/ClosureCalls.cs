using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;
using CloudPickle.Generators.Project;
using CloudPickle.Generators.Project.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Generators.Discover;

/// <summary>Calls that make lambdas, local functions and method groups picklable.</summary>
internal static class ClosureCalls
{
    public static ClosureCallModel? From(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var model = context.SemanticModel;
        if (JudgedCall.Of(context.Node, model, cancellation) is not { Closures.Count: > 0 } judged ||
            model.GetInterceptableLocation(judged.Call.Invocation, cancellation) is not { } location)
        {
            return null;
        }

        var projector = new ClosureProjector(model, cancellation);
        var discovery = new DiscoveryProjector(KnownSymbols.TryCreate(model.Compilation)!, cancellation);
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
