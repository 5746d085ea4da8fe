using CloudPickle.Analysis;
using CloudPickle.Generators.Model;
using CloudPickle.Generators.Project;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>Types annotated with <c>[Picklable]</c>, named by <c>[assembly: PicklableType]</c>, or named by <c>[PicklableSubtype]</c>.</summary>
internal static class PicklableTypes
{
    private static readonly TransformMemo<DiscoveryModel> Annotations = new();
    private static readonly TransformMemo<DiscoveryModel> Reducers = new();
    private static readonly TransformMemo<DiscoveryModel> Assemblies = new();
    private static readonly TransformMemo<DiscoveryModel> NamedSubtypes = new();

    public static DiscoveryModel FromAnnotation(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Discover(Annotations, context, cancellation, static (context, known, projector) =>
        {
            if (context.TargetSymbol is INamedTypeSymbol type)
            {
                projector.AddAnnotated(type, known.SettingsOf(type) ?? PickleSettings.Default);
            }
        });

    /// <summary>A type with a hand-written reducer; one that also carries <c>[Picklable]</c> is found by that.</summary>
    public static DiscoveryModel FromReducer(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Discover(Reducers, context, cancellation, static (context, known, projector) =>
        {
            if (context.TargetSymbol is INamedTypeSymbol type && !type.Has(KnownNames.Picklable) && known.SettingsOf(type) is { } settings)
            {
                projector.AddAnnotated(type, settings);
            }
        });

    public static DiscoveryModel FromAssembly(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Discover(Assemblies, context, cancellation, static (context, known, projector) =>
        {
            foreach (var attribute in context.Attributes)
            {
                if (attribute.ConstructorArguments is [{ Value: ITypeSymbol type }])
                {
                    AddNamed(type, known, projector, PickleSettings.From(attribute));
                }
            }
        });

    public static DiscoveryModel FromSubtypes(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Discover(NamedSubtypes, context, cancellation, static (context, known, projector) =>
        {
            foreach (var attribute in context.Attributes)
            {
                if (attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }] && context.TargetSymbol is INamedTypeSymbol ancestor &&
                    Subtypes.IsSubtype(type, ancestor))
                {
                    AddNamed(type, known, projector, known.SettingsOf(type) ?? PickleSettings.Default);
                }
            }
        });

    private static DiscoveryModel Discover(
        TransformMemo<DiscoveryModel> memo,
        GeneratorAttributeSyntaxContext context,
        CancellationToken cancellation,
        Action<GeneratorAttributeSyntaxContext, KnownSymbols, DiscoveryProjector> add) =>
        memo.Get(
            context.TargetNode,
            Declarations.Of(context.SemanticModel.Compilation, cancellation).SeenByTypesIn(context.TargetNode.SyntaxTree, cancellation),
            () => Discover(context, cancellation, add));

    private static DiscoveryModel Discover(
        GeneratorAttributeSyntaxContext context,
        CancellationToken cancellation,
        Action<GeneratorAttributeSyntaxContext, KnownSymbols, DiscoveryProjector> add)
    {
        if (KnownSymbols.TryCreate(context.SemanticModel.Compilation) is not { } known)
        {
            return DiscoveryModel.Empty;
        }

        var projector = new DiscoveryProjector(known, cancellation);
        add(context, known, projector);
        return projector.Result;
    }

    /// <summary>Library types need registry lines only; a type annotated elsewhere has its reducer there.</summary>
    private static void AddNamed(ITypeSymbol type, KnownSymbols known, DiscoveryProjector projector, PickleSettings settings)
    {
        if (type is not INamedTypeSymbol named || known.Builtins.TryFind(type, out _))
        {
            projector.AddMet(type);
        }
        else if (named.OriginalDefinition.Has(KnownNames.Picklable))
        {
            projector.AddMet(type);
        }
        else
        {
            projector.AddAnnotated(named, settings);
        }
    }
}
