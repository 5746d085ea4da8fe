using CloudPickle.Analysis;
using CloudPickle.Generators.Model;
using CloudPickle.Generators.Project;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>Calls that dump or load: their type argument may be a library type that is met nowhere else.</summary>
internal static class PickleCalls
{
    public static DiscoveryModel From(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var types = PickleCallBinder.TypesOf(context.Node, context.SemanticModel, cancellation);
        if (types.Count == 0 || KnownSymbols.TryCreate(context.SemanticModel.Compilation) is not { } known)
        {
            return DiscoveryModel.Empty;
        }

        var projector = new DiscoveryProjector(known, cancellation);
        foreach (var type in types)
        {
            projector.AddMet(type);
        }

        return projector.Result;
    }
}
