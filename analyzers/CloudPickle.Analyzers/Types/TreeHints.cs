using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Types;

/// <summary>Finds types that gave up identity and can contain themselves.</summary>
internal static class TreeHints
{
    public static IEnumerable<Diagnostic> Of(INamedTypeSymbol type, PickleSettings settings, KnownSymbols known, CancellationToken cancellation)
    {
        if (settings.Tree && type.IsReferenceType && PathBack(type, type, known, [], cancellation) is { } path)
        {
            yield return Diagnostic.Create(Descriptors.TreeWithCycle, type.Locations[0], type.Short(), path);
        }
    }

    /// <summary>The members that lead from one type to another; null when none do. Members that only a constructor sets cannot close a cycle.</summary>
    private static string? PathBack(INamedTypeSymbol from, INamedTypeSymbol to, KnownSymbols known, HashSet<ISymbol> seen, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!seen.Add(from.OriginalDefinition) || known.SettingsOf(from) is null || MemberSelection.Select(from, known, out _, cancellation) is not { } members)
        {
            return null;
        }

        foreach (var member in members.Where(IsMutable))
        {
            foreach (var met in NamedIn(member.Type))
            {
                if (met.OriginalDefinition.SameAs(to.OriginalDefinition))
                {
                    return member.Name;
                }

                if (PathBack(met, to, known, seen, cancellation) is { } rest)
                {
                    return $"{member.Name}.{rest}";
                }
            }
        }

        return null;
    }

    private static bool IsMutable(StateMember member) => Closures.Collections.IsCollection(member.Type) || member.Culprit switch
    {
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> NamedIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NamedIn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(NamedIn).Concat([named]),
        _ => [],
    };
}
