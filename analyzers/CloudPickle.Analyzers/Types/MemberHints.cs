using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Types;

/// <summary>Looks at the attributes of a type's members.</summary>
internal static class MemberHints
{
    public static IEnumerable<Diagnostic> Of(INamedTypeSymbol type)
    {
        foreach (var member in Attributed(type))
        {
            if (WithoutEffect(type, member) is { } why)
            {
                var attribute = member.Has(KnownNames.PickleIgnore) && !IsNamedAndIgnored(member) ? "PickleIgnore" : "PickleName";
                yield return Diagnostic.Create(Descriptors.AttributeWithoutEffect, member.Locations[0], attribute, member.Name, why);
            }
            else if (member.Has(KnownNames.PickleIgnore) && (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                yield return Diagnostic.Create(Descriptors.RequiredMemberIgnored, member.Locations[0], type.Short(), member.Name);
            }
        }

        foreach (var later in type.InstanceConstructors.Where(c => c.Has(KnownNames.PickleConstructor)).Skip(1))
        {
            yield return Diagnostic.Create(Descriptors.SeveralConstructorsChosen, later.Locations[0], type.Short());
        }
    }

    /// <summary>A type that others can derive from may have its attributes for them.</summary>
    public static IEnumerable<Diagnostic> OfUnannotated(INamedTypeSymbol type)
    {
        if (!type.IsSealed && !type.IsValueType)
        {
            yield break;
        }

        var why = $"'{type.Short()}' is not picklable; annotate it with [Picklable]";
        foreach (var member in Attributed(type))
        {
            yield return Diagnostic.Create(
                Descriptors.AttributeWithoutEffect, member.Locations[0], member.Has(KnownNames.PickleIgnore) ? "PickleIgnore" : "PickleName", member.Name, why);
        }

        foreach (var constructor in type.InstanceConstructors.Where(c => c.Has(KnownNames.PickleConstructor)))
        {
            yield return Diagnostic.Create(Descriptors.AttributeWithoutEffect, constructor.Locations[0], "PickleConstructor", type.Name, why);
        }
    }

    private static IEnumerable<ISymbol> Attributed(INamedTypeSymbol type) => type.GetMembers().Where(
        m => (m is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol) && (m.Has(KnownNames.PickleIgnore) || m.Has(KnownNames.PickleName)));

    private static bool IsNamedAndIgnored(ISymbol member) => member.Has(KnownNames.PickleIgnore) && member.Has(KnownNames.PickleName);

    private static string? WithoutEffect(INamedTypeSymbol type, ISymbol member) =>
        member.IsStatic ? "only instances are pickled"
        : IsNamedAndIgnored(member) ? "the member is left out with [PickleIgnore]"
        : member is IPropertySymbol property && !property.Has(KnownNames.PickleName) && !type.GetMembers().Any(f => f is IFieldSymbol field && field.AssociatedSymbol.SameAs(property))
            ? "a computed property is not pickled"
            : null;
}
