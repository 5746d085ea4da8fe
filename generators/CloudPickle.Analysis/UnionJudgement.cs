using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Analysis;

/// <summary>Judges F# unions: C# has to see every case, with a factory and with fields that have reducers.</summary>
internal static class UnionJudgement
{
    /// <summary>Returns what a reducer needs to know, or null and the reason.</summary>
    public static ReducibleType? Judge(
        INamedTypeSymbol union, PickleSettings settings, KnownSymbols known, Func<StateMember, Refusal?> refuseMember, out Refusal? refusal)
    {
        var cases = UnionCase.AllOf(union);
        if (cases.Count == 0)
        {
            refusal = Refuse(union, "it is a union of F# whose cases C# does not see; make its representation public, or name a SurrogateReducer with 'With'");
            return null;
        }

        if (cases.FirstOrDefault(c => !SyntaxFacts.IsValidIdentifier(c.Name)) is { } unspeakable)
        {
            refusal = Refuse(union, $"C# cannot name its case '{unspeakable.Name}'");
            return null;
        }

        var fields = cases.SelectMany(c => c.Fields).ToList();
        refusal = fields.Select(refuseMember).FirstOrDefault(r => r is not null);
        if (refusal is not null || HookSelection.Select(union, known, out refusal) is not { } hooks)
        {
            return null;
        }

        return new ReducibleType(union, settings, EmissionPlace.Of(fields.Select(f => f.Type).Prepend(union), known.Compilation))
        {
            Members = fields,
            Cases = cases,
            Hooks = hooks,
        };
    }

    private static Refusal Refuse(INamedTypeSymbol union, string why) => new(NotReducibleReason.TypeCannotBeReduced, union, union.Short(), why);
}
