using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>Projects where emitted code stands.</summary>
internal static class PlaceProjector
{
    public static PlaceModel Project(EmissionPlace place, Compilation compilation)
    {
        if (place.Container is null)
        {
            return PlaceModel.Generated;
        }

        var containers = new List<ContainerModel>();
        for (INamedTypeSymbol? type = place.Container; type is not null; type = type.ContainingType)
        {
            containers.Insert(0, new(Keyword(type), Identifiers.Escape(type.Name) + Parameters(type), compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)));
        }

        var space = place.Container.ContainingNamespace;
        return new PlaceModel
        {
            Namespace = space.IsGlobalNamespace ? "" : Identifiers.Namespace(space),
            Containers = containers.ToEquatableArray(),
        };
    }

    private static string Parameters(INamedTypeSymbol type) =>
        type.Arity == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(p => Identifiers.Escape(p.Name)))}>";

    public static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, _) => "struct",
        (_, true) => "record",
        _ => "class",
    };
}
