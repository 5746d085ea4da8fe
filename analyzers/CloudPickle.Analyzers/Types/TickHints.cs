using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Types;

/// <summary>Finds moments and durations in types that have a name for Python, which sees them without their last digit.</summary>
internal static class TickHints
{
    public static IEnumerable<Diagnostic> Of(INamedTypeSymbol type, PickleSettings settings, KnownSymbols known, CancellationToken cancellation)
    {
        if (settings.Name is not { Length: > 0 } name || type.IsAbstract || MemberSelection.Select(type, known, out _, cancellation) is not { } members)
        {
            yield break;
        }

        foreach (var member in members)
        {
            if (InTicks(member.Type) is { } inTicks && member.Culprit.Locations.FirstOrDefault(l => l.IsInSource) is { } location && member.DeclaringType.SameAs(type))
            {
                yield return Diagnostic.Create(Descriptors.LostTicks, location, type.Short(), member.Name, inTicks.Short(), name);
            }
        }
    }

    /// <summary>The first type in a type, or among its arguments, that counts in ticks.</summary>
    private static ITypeSymbol? InTicks(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => InTicks(array.ElementType),
        INamedTypeSymbol named when named.DottedName() is "System.DateTime" or "System.DateTimeOffset" or "System.TimeSpan" or "System.TimeOnly" => named,
        INamedTypeSymbol named => named.TypeArguments.Select(InTicks).FirstOrDefault(t => t is not null),
        _ => null,
    };
}
