using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>One case of an F# union.</summary>
/// <param name="name">Its name.</param>
/// <param name="factory">The static method that makes a value, or the static property that has the only one.</param>
/// <param name="fields">What a value holds, in the order in which the factory takes it.</param>
internal sealed class UnionCase(string name, ISymbol factory, IReadOnlyList<StateMember> fields)
{
    private const string FactoryPrefix = "New";

    public string Name { get; } = name;

    public ISymbol Factory { get; } = factory;

    public IReadOnlyList<StateMember> Fields { get; } = fields;

    /// <summary>The cases in the order of their tags, or none if C# does not see them all.</summary>
    public static IReadOnlyList<UnionCase> AllOf(INamedTypeSymbol union)
    {
        var fields = union.GetTypeMembers().Where(t => t.BaseType.SameAs(union)).Prepend(union)
            .SelectMany(t => t.GetMembers().OfType<IPropertySymbol>())
            .Where(p => FSharpTypes.FieldOfCase(p) is not null)
            .OrderBy(p => FSharpTypes.FieldOfCase(p)!.Value.Place)
            .ToLookup(p => FSharpTypes.FieldOfCase(p)!.Value.Case);
        var cases = union.GetMembers().OfType<IMethodSymbol>()
            .Where(m => FSharpTypes.CaseMadeBy(m) is not null && m.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(m => FSharpTypes.CaseMadeBy(m))
            .Select(m => Of(m, fields[FSharpTypes.CaseMadeBy(m)!.Value]))
            .ToList();
        return cases.Contains(null) ? [] : [.. cases.OfType<UnionCase>()];
    }

    private static UnionCase? Of(IMethodSymbol factory, IEnumerable<IPropertySymbol> properties)
    {
        var fields = properties
            .Select(p => new StateMember(p.Name, p.Name, p.Type, p.ContainingType, p) { Property = p, DefinitionType = p.OriginalDefinition.Type, Read = MemberAccess.Direct })
            .ToList();
        return factory.AssociatedSymbol is IPropertySymbol value && fields.Count == 0 ? new UnionCase(value.Name, value, fields)
            : factory.Name.StartsWith(FactoryPrefix, StringComparison.Ordinal) && factory.Parameters.Length == fields.Count
                ? new UnionCase(factory.Name.Substring(FactoryPrefix.Length), factory, fields)
                : null;
    }
}
