using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis;

/// <summary>
/// Where emitted code must stand to name a set of types: in the generator's own namespace, or, for private nested types,
/// inside one of the user's partial types.
/// </summary>
internal sealed class EmissionPlace
{
    /// <summary>The generator's own namespace.</summary>
    public static readonly EmissionPlace None = new(null, null, false);

    private EmissionPlace(INamedTypeSymbol? container, INamedTypeSymbol? obstacle, bool isOutOfReach)
    {
        Container = container;
        Obstacle = obstacle;
        IsOutOfReach = isOutOfReach;
    }

    /// <summary>The user's type that the code goes into, or null for the generator's namespace.</summary>
    public INamedTypeSymbol? Container { get; }

    /// <summary>The type that stands in the way, or null when the place exists.</summary>
    public INamedTypeSymbol? Obstacle { get; }

    /// <summary>No change of the obstacle to <c>partial</c> would help.</summary>
    public bool IsOutOfReach { get; }

    public static EmissionPlace Of(IEnumerable<ITypeSymbol> types, Compilation compilation)
    {
        var hidden = new List<INamedTypeSymbol>();
        foreach (var named in types.SelectMany(NamedIn))
        {
            if (named.IsFileLocal || named.IsAnonymousType)
            {
                return new(null, named, isOutOfReach: true);
            }

            if (!compilation.CanName(named, compilation.Assembly))
            {
                hidden.Add(named);
            }
        }

        INamedTypeSymbol? container = null;
        foreach (var named in hidden)
        {
            var found = OutermostThatSees(named, compilation);
            if (found is null || !found.ContainingAssembly.SameAs(compilation.Assembly))
            {
                return new(null, named, isOutOfReach: true);
            }

            container = container is null || IsInside(found, container) ? found : container;
        }

        if (container is null)
        {
            return None;
        }

        foreach (var named in hidden)
        {
            if (!compilation.IsSymbolAccessibleWithin(named, container))
            {
                return new(null, named, isOutOfReach: true);
            }
        }

        for (INamedTypeSymbol? type = container; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                return new(null, type, isOutOfReach: true);
            }

            if (!IsPartial(type))
            {
                return new(null, type, isOutOfReach: false);
            }
        }

        return new(container, null, false);
    }

    /// <summary>From where the reducer of a type sees members: the assembly, or the container that it is nested into.</summary>
    public static ISymbol Viewpoint(INamedTypeSymbol type, Compilation compilation) =>
        Of([type.OriginalDefinition], compilation).Container ?? (ISymbol)compilation.Assembly;

    public static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(
        r => r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The type itself, or the type around it, whose definition is the container: <c>Outer&lt;int&gt;</c> for <c>Outer&lt;int&gt;.Inner</c>.</summary>
    public static INamedTypeSymbol? ClosedContainer(ITypeSymbol type, INamedTypeSymbol container) => type switch
    {
        IArrayTypeSymbol array => ClosedContainer(array.ElementType, container),
        INamedTypeSymbol named => named.OriginalDefinition.SameAs(container)
            ? named
            : named.TypeArguments.Prepend(named.ContainingType).OfType<ITypeSymbol>().Select(t => ClosedContainer(t, container)).FirstOrDefault(t => t is not null),
        _ => null,
    };

    public static bool IsInside(INamedTypeSymbol inner, INamedTypeSymbol outer)
    {
        for (INamedTypeSymbol? type = inner; type is not null; type = type.ContainingType)
        {
            if (type.SameAs(outer))
            {
                return true;
            }
        }

        return false;
    }

    private static INamedTypeSymbol? OutermostThatSees(INamedTypeSymbol named, Compilation compilation)
    {
        INamedTypeSymbol? found = null;
        for (var container = named.ContainingType; container is not null; container = container.ContainingType)
        {
            if (compilation.IsSymbolAccessibleWithin(named, container))
            {
                found = container;
            }
        }

        return found;
    }

    /// <summary>Every definition that the spelling of a type mentions.</summary>
    private static IEnumerable<INamedTypeSymbol> NamedIn(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return NamedIn(array.ElementType);
            case IPointerTypeSymbol pointer:
                return NamedIn(pointer.PointedAtType);
            case INamedTypeSymbol named:
                IEnumerable<INamedTypeSymbol> all = [named.OriginalDefinition];
                if (named.ContainingType is { } containing)
                {
                    all = all.Concat(NamedIn(containing));
                }

                return all.Concat(named.TypeArguments.Where(a => a is not ITypeParameterSymbol).SelectMany(NamedIn));
            default:
                return [];
        }
    }
}
