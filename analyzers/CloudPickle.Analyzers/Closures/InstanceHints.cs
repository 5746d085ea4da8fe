using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Says of a captured instance that most of it travels for nothing.</summary>
internal static class InstanceHints
{
    public static IEnumerable<Diagnostic> Of(ReducibleClosure closure, BodyUses uses, KnownSymbols known, CancellationToken cancellation)
    {
        if (uses.UsesInstanceItself || uses.OfInstance.Count == 0 ||
            closure.Captures.FirstOrDefault(c => c.IsThis) is not { Type: INamedTypeSymbol type } ||
            MemberSelection.Select(type, known, out _, cancellation) is not { Count: > 1 } state)
        {
            yield break;
        }

        var used = uses.OfInstance.Select(u => u.Member.OriginalDefinition).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
        var at = uses.OfInstance[0].Use.GetLocation();
        if (used is [var only])
        {
            yield return Diagnostic.Create(Descriptors.ThisForOneMember, at, only.Name, type.Short());
        }
        else if (used.All(u => state.Any(m => Stores(m, u))) && state.FirstOrDefault(m => Collections.IsCollection(m.Type) && !used.Any(u => Stores(m, u))) is { } neighbour)
        {
            var names = string.Join(", ", used.Select(u => $"'{u.Name}'"));
            yield return Diagnostic.Create(Descriptors.LargeNeighbour, at, names, neighbour.Name, type.Short());
        }
    }

    private static bool Stores(StateMember member, ISymbol used) => member.Culprit.OriginalDefinition.SameAs(used);
}
